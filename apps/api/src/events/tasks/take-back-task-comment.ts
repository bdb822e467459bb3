import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { forbidden, notFound } from '../../platform/http/problem.js';
import { requireInEvent } from '../require-in-event.js';
import { recordTaskDeed } from './record-task-deed.js';

/** Takes an own comment back: its words are gone, that there was one is not. Twice does no harm. */
@Injectable()
export class TakeBackTaskComment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, taskId: string, id: string): Promise<void> {
    const { orgId, personId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'task.do');
      const [comment] = (await tx.query(
        `SELECT author_id AS "authorId", taken_back_at IS NOT NULL AS "isTakenBack" FROM task_comment
         WHERE org_id = $1 AND event_id = $2 AND task_id = $3 AND id = $4 FOR UPDATE`,
        [orgId, eventId, taskId, id],
      )) as { authorId: string; isTakenBack: boolean }[];
      if (!comment) throw notFound();
      if (comment.authorId !== personId) throw forbidden();
      if (comment.isTakenBack) return;
      await tx.query(`UPDATE task_comment SET text = '', taken_back_at = $3 WHERE org_id = $1 AND id = $2`, [
        orgId,
        id,
        this.clock.now(),
      ]);
      await tx.query('DELETE FROM task_mention WHERE org_id = $1 AND comment_id = $2', [orgId, id]);
      await recordTaskDeed(tx, actor, eventId, 'task-comment', id, 'access', { comment: 'taken-back', task: taskId });
    });
  }
}
