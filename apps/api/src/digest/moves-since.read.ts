import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import { movesBetween } from '../events/change-moves.read.js';
import { eventBefore, type PastChange } from '../events/event-at-change.js';
import { EventRead } from '../events/event.read.js';
import { PlanContextRead } from '../events/plan-context.read.js';
import { Database } from '../platform/database/database.js';

type Row = { eventId: string; changes: PastChange[] };

// What was made since then has no state of before.
const sql = `
  SELECT c.event_id AS "eventId",
         jsonb_agg(jsonb_build_object('section', c.section, 'before', c.before) ORDER BY c.id DESC) AS changes
  FROM change c
  WHERE c.org_id = $1 AND c.event_id = ANY($2) AND c.at > $3
  GROUP BY c.event_id HAVING NOT bool_or(c.cause IN ('create', 'restore'))`;

/** What was moved in events since a moment: their plans of then against those of now, by today's rules and calendars. */
@Injectable()
export class MovesSinceRead {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
  ) {}

  async ofEvents(orgId: string, ids: readonly string[], since: Date): Promise<Map<string, PlanMoves>> {
    const moves = new Map<string, PlanMoves>();
    const reader = { orgId, personId: null, role: 'admin' } as const;
    for (const { eventId, changes } of await this.database.query<Row>(sql, [orgId, ids, since])) {
      const [event] = await this.events.byIds(reader, [eventId]);
      if (!event) continue;
      moves.set(eventId, movesBetween(eventBefore(event, changes), event, await this.context.of(orgId, event)));
      // Two plans each: others are served in between.
      await setImmediate();
    }
    return moves;
  }
}
