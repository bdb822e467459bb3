import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/problem.js';
import { lockPoll } from './lock-poll.js';
import { recordPollChange } from './record-poll-change.js';

/** Everything that ends something of a poll: its answering, a link, an answer, the poll itself. */
@Injectable()
export class EndDatePoll {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** No more answers are taken; what was answered stays and goes on counting. */
  async close(actor: Actor, eventId: string, pollId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const poll = await lockPoll(tx, actor, eventId, pollId);
      if (poll.closed_at !== null) return;
      const key = [actor.orgId, pollId, this.clock.now()];
      await tx.query('UPDATE date_poll SET closed_at = $3 WHERE org_id = $1 AND id = $2', key);
      await recordPollChange(tx, actor, { eventId, pollId }, 'closed');
    });
  }

  async revokeLink(actor: Actor, eventId: string, pollId: string, linkId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockPoll(tx, actor, eventId, pollId);
      const [link] = (await tx.query(
        'SELECT revoked_at FROM date_poll_link WHERE org_id = $1 AND poll_id = $2 AND id = $3',
        [actor.orgId, pollId, linkId],
      )) as { revoked_at: Date | null }[];
      if (!link) throw notFound();
      if (link.revoked_at !== null) return;
      const key = [actor.orgId, linkId, this.clock.now()];
      await tx.query('UPDATE date_poll_link SET revoked_at = $3 WHERE org_id = $1 AND id = $2', key);
      await recordPollChange(tx, actor, { eventId, pollId }, 'revoked', { link: linkId });
    });
  }

  /** Takes an answer out with the name that was typed: on request, or because it is nonsense. */
  async removeAnswer(actor: Actor, eventId: string, pollId: string, answerId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockPoll(tx, actor, eventId, pollId);
      const removed = (await tx.query(
        `WITH removed AS (DELETE FROM date_poll_answer a USING date_poll_link l
           WHERE a.org_id = $1 AND a.id = $3 AND l.org_id = a.org_id AND l.id = a.link_id AND l.poll_id = $2
           RETURNING a.id) SELECT id FROM removed`,
        [actor.orgId, pollId, answerId],
      )) as unknown[];
      if (removed.length === 0) throw notFound();
      await recordPollChange(tx, actor, { eventId, pollId }, 'answer-removed', { answer: answerId });
    });
  }

  /** The poll with its links, its answers and the names in them. */
  async remove(actor: Actor, eventId: string, pollId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockPoll(tx, actor, eventId, pollId);
      await tx.query('DELETE FROM date_poll WHERE org_id = $1 AND id = $2', [actor.orgId, pollId]);
      await recordPollChange(tx, actor, { eventId, pollId }, 'removed');
    });
  }
}
