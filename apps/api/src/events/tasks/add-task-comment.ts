import { Injectable } from '@nestjs/common';
import type { AddTaskComment as Body } from '@backcast/contracts/events/task-comments';
import { mentionedIn } from '@backcast/planning/tasks/mentions';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { requireInEvent } from '../require-in-event.js';
import { eventReaders } from './event-readers.read.js';
import { recordTaskDeed } from './record-task-deed.js';
import { requireTask } from './require-task.js';
import { WriteToTaskReaders } from './write-to-task-readers.js';

/** Says something about a task; whoever is mentioned gets a mail. Sent again, it is there once. */
@Injectable()
export class AddTaskComment {
  constructor(
    private readonly database: Database,
    private readonly mails: WriteToTaskReaders,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, taskId: string, { id, text }: Body): Promise<void> {
    const { orgId, personId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'task.do');
      await requireTask(tx, orgId, eventId, taskId);
      const added: unknown[] = await tx.query(
        `WITH added AS (
           INSERT INTO task_comment (org_id, id, event_id, task_id, author_id, text, made_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING 1
         ) SELECT 1 FROM added`,
        [orgId, id, eventId, taskId, personId, text, this.clock.now()],
      );
      if (added.length === 0) return refuseAnother(tx, actor, eventId, taskId, id);
      // Whoever may not open the event would be told of something that they cannot see.
      const members = await eventReaders(tx, orgId, eventId);
      const mentioned = mentionedIn(text).filter((each) => members.some(({ id: member }) => member === each));
      await tx.query('INSERT INTO task_mention (org_id, comment_id, person_id) SELECT $1, $2, unnest($3::uuid[])', [
        orgId,
        id,
        mentioned,
      ]);
      await recordTaskDeed(tx, actor, eventId, 'task-comment', id, 'create', { comment: 'added', task: taskId });
      const readers = mentioned.filter((each) => each !== personId);
      await this.mails.mentioned(tx, actor, { eventId, taskId }, readers);
    });
  }
}

/** The same comment sent again is there already; an id that something else has is not theirs to use. */
const refuseAnother = async (
  tx: EntityManager,
  { orgId, personId }: Actor,
  eventId: string,
  taskId: string,
  id: string,
): Promise<void> => {
  const [own] = (await tx.query(
    `SELECT author_id = $5 AS "isOwn" FROM task_comment WHERE org_id = $1 AND id = $2 AND event_id = $3 AND task_id = $4`,
    [orgId, id, eventId, taskId, personId],
  )) as { isOwn: boolean }[];
  if (!own) throw notFound();
  if (!own.isOwn) throw new Problem('conflict', 409);
};
