import { Injectable } from '@nestjs/common';
import type { SectionFacts } from '@backcast/planning/event-sections';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { WriteToTaskReaders } from './write-to-task-readers.js';

type Tasks = SectionFacts['tasks'];

/** Writes to whom tasks wait for since this save, when the plan is edited as when somebody says that theirs is stuck. */
@Injectable()
export class AskThoseWaitedFor {
  constructor(private readonly mails: WriteToTaskReaders) {}

  async execute(tx: EntityManager, actor: Actor, eventId: string, before: Tasks, after: Tasks, now: Date) {
    const asked = new Map(before.tasks.map(({ id, blocked }) => [id, blocked?.personId]));
    for (const { id: taskId, blocked } of after.tasks) {
      if (!blocked?.personId || blocked.personId === asked.get(taskId)) continue;
      await this.mails.askedForHelp(tx, actor, { eventId, taskId, since: blocked.since }, now, blocked.personId);
    }
  }
}
