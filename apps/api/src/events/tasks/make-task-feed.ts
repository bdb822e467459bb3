import { Injectable } from '@nestjs/common';
import type { MadeTaskFeed } from '@backcast/contracts/events/task-feed';
import type { Actor } from '../../platform/auth/actor.js';
import { hashToken, newToken } from '../../platform/auth/secret-token.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { requireInEvent } from '../require-in-event.js';
import { recordTaskDeed } from './record-task-deed.js';

/**
 * Makes the address from which the actor's calendar program reads their tasks, or gives the one there is another secret:
 * the former address is then nobody's. The database keeps the secret's hash only.
 */
@Injectable()
export class MakeTaskFeed {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string | null): Promise<MadeTaskFeed> {
    const { orgId, personId } = actor;
    return this.database.transaction(async (tx) => {
      if (eventId !== null) await requireInEvent(tx, actor, eventId, 'event.read');
      const token = newToken();
      const [feed] = (await tx.query(
        `WITH written AS (
           INSERT INTO task_feed (org_id, person_id, event_id, code_hash, made_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (org_id, person_id, event_id)
             DO UPDATE SET code_hash = excluded.code_hash, made_at = excluded.made_at
           RETURNING id
         ) SELECT id FROM written`,
        [orgId, personId, eventId, hashToken(token), this.clock.now()],
      )) as { id: string }[];
      await recordTaskDeed(tx, actor, null, 'task-feed', feed!.id, 'access', { feed: 'made', event: eventId });
      const url = `${this.config.publicUrl}/api/task-feeds/calendar/${token}.ics`;
      return { id: feed!.id, url, othersCanReach: this.config.othersCanReach };
    });
  }
}
