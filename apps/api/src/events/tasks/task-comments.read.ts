import { Injectable } from '@nestjs/common';
import type { TaskCommentList, TaskCommentView, TaskTalkList } from '@backcast/contracts/events/task-comments';
import { mentionedIn } from '@backcast/planning/tasks/mentions';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { requireInEvent } from '../require-in-event.js';
import { eventReaders } from './event-readers.read.js';
import { requireTask } from './require-task.js';

type Row = Omit<TaskCommentView, 'madeAt'> & { madeAt: Date; all: number };

/** More than anybody reads at once. */
const newest = 200;

const listSql = `
  SELECT id, author_id AS "authorId", text, made_at AS "madeAt", taken_back_at IS NOT NULL AS "isTakenBack",
         count(*) OVER ()::int AS "all"
  FROM task_comment WHERE org_id = $1 AND event_id = $2 AND task_id = $3
  ORDER BY made_at DESC, id DESC LIMIT ${newest}`;

const talkSql = `
  SELECT c.task_id AS "taskId", count(*)::int AS comments,
    count(*) FILTER (WHERE m.person_id IS NOT NULL AND c.made_at > coalesce(own.last, '-infinity'))::int AS "openMentions"
  FROM task_comment c
  LEFT JOIN task_mention m ON m.org_id = c.org_id AND m.comment_id = c.id AND m.person_id = $3
  LEFT JOIN (
    SELECT task_id, max(made_at) AS last FROM task_comment
    WHERE org_id = $1 AND event_id = $2 AND author_id = $3 GROUP BY task_id
  ) own ON own.task_id = c.task_id
  WHERE c.org_id = $1 AND c.event_id = $2 AND c.taken_back_at IS NULL
  GROUP BY c.task_id`;

/** What is said about tasks, for everybody who may open the event. */
@Injectable()
export class TaskCommentsRead {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, eventId: string, taskId: string): Promise<TaskCommentList> {
    const { orgId } = actor;
    return this.database.snapshot(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'event.read');
      const rows: Row[] = await tx.query(listSql, [orgId, eventId, taskId]);
      // What was said about a task that is gone can still be read; of one that never was there is nothing.
      if (rows.length === 0) await requireTask(tx, orgId, eventId, taskId);
      const comments = rows
        .map(({ all: _all, madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() }))
        .reverse();
      const ids = comments.flatMap(({ authorId, text }) => [authorId, ...mentionedIn(text)]);
      const people: TaskCommentList['people'] = await tx.query(
        'SELECT id, name FROM person WHERE org_id = $1 AND id = ANY($2::uuid[]) ORDER BY id',
        [orgId, [...new Set(ids)]],
      );
      const members = await eventReaders(tx, orgId, eventId);
      return { comments, earlier: Math.max(0, (rows[0]?.all ?? 0) - rows.length), people, members };
    });
  }

  async talk(actor: Actor, eventId: string): Promise<TaskTalkList> {
    return this.database.snapshot(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'event.read');
      return { tasks: await tx.query(talkSql, [actor.orgId, eventId, actor.personId]) };
    });
  }
}
