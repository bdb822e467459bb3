import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { moveUp } from './move-up.js';

// Those that are not over and in which somebody waits.
const waitedForSql = `
  SELECT DISTINCT r.org_id AS "orgId", r.event_id AS "eventId" FROM registration r
  JOIN invitation i ON i.org_id = r.org_id AND i.id = r.invitation_id
  WHERE i.state = 'interested' AND i.removed_at IS NULL
    AND EXISTS (SELECT 1 FROM event_session s WHERE s.org_id = r.org_id AND s.event_id = r.event_id
      AND coalesce(s.ends_at, s.starts_at, $1) >= $1)`;

/** Gives places that got free elsewhere (a call that said no, a larger room) to those who wait. */
@Injectable()
export class MoveUpWaiting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const events = await this.database.query<{ orgId: string; eventId: string }>(waitedForSql, [now]);
    for (const { orgId, eventId } of events) await this.database.transaction((tx) => moveUp(tx, orgId, eventId, now));
  }
}
