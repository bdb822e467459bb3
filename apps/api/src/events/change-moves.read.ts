import { Injectable } from '@nestjs/common';
import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { derivePlan } from '@backcast/plan/derive-plan';
import { deriveMoves } from '@backcast/plan/moves/derive-moves';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { eventBefore, type PastChange } from './event-at-change.js';
import { EventRead } from './event.read.js';
import { PlanContextRead } from './plan-context.read.js';
import { requireInEvent } from './require-in-event.js';

type Row = PastChange & { id: string; cause: string; day: string };

// A moment is taken back with everything that came after it, the newest first.
const sql = `
  SELECT c.id::text, c.section, c.cause, c.before, to_char(c.at AT TIME ZONE e.zone, 'YYYY-MM-DD') AS day
  FROM change c JOIN event e ON e.org_id = c.org_id AND e.id = c.event_id
  WHERE c.org_id = $1 AND c.event_id = $2 AND c.id >= $3
  ORDER BY c.id DESC`;

/** What one change of an event moved when it was made: the plan before it against the plan after it, on its day. */
@Injectable()
export class ChangeMovesRead {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
  ) {}

  async of(actor: Actor, eventId: string, changeId: string): Promise<PlanMoves> {
    await requireInEvent(this.database.source.manager, actor, eventId, 'event.history');
    const rows = await this.database.query<Row>(sql, [actor.orgId, eventId, changeId]);
    const change = rows.at(-1);
    // What made the event has nothing before it.
    if (change?.id !== changeId || !['edit', 'undo'].includes(change.cause)) throw notFound();
    const event = await this.events.byId(actor, eventId);
    const after = eventBefore(event, rows.slice(0, -1));
    // Rules and calendars are those of today: they are not facts of the event.
    const context = { ...(await this.context.of(actor.orgId, event)), today: change.day };
    return movesBetween(eventBefore(after, [change]), after, context);
  }
}

/** What lies between two states of an event. */
export function movesBetween(before: EventView, after: EventView, context: DeriveContext): PlanMoves {
  const side = (event: EventView) => {
    const facts = factsOf(event);
    return { facts, plan: derivePlan(facts, context) };
  };
  return deriveMoves(side(before), side(after));
}
