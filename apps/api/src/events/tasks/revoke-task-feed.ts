import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/problem.js';
import { recordTaskDeed } from './record-task-deed.js';

/** Makes an own address answer nobody any more. */
@Injectable()
export class RevokeTaskFeed {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, feedId: string): Promise<void> {
    const { orgId, personId } = actor;
    return this.database.transaction(async (tx) => {
      const [gone] = (await tx.query(
        `WITH gone AS (DELETE FROM task_feed WHERE org_id = $1 AND person_id = $2 AND id = $3 RETURNING event_id)
         SELECT event_id AS "eventId" FROM gone`,
        [orgId, personId, feedId],
      )) as { eventId: string | null }[];
      if (!gone) throw notFound();
      await recordTaskDeed(tx, actor, null, 'task-feed', feedId, 'access', { feed: 'revoked', event: gone.eventId });
    });
  }
}
