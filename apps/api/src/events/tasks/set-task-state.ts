import { Injectable } from '@nestjs/common';
import type { EventSections } from '@backcast/contracts/events/sections';
import type { SetTaskState as Body } from '@backcast/contracts/events/tasks';
import { roleMay } from '@backcast/contracts/permissions';
import { sectionLeaves } from '@backcast/planning/section-leaves';
import { isOwnTask, setTaskState } from '@backcast/planning/tasks/set-task-state';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { forbidden, notFound, Problem } from '../../platform/http/problem.js';
import { leavesThatDiffer } from '../../platform/records/record-change.js';
import { EventRead } from '../event.read.js';
import { lockSection } from '../lock-section.js';
import { requireInEvent } from '../require-in-event.js';
import { requireReferences } from '../require-references.js';
import { sealSection } from '../save-section.js';
import { writeFacts } from '../sections.store.js';
import { WriteToTaskReaders } from './write-to-task-readers.js';

/**
 * Says how far one task is, without editing the plan: whoever does it may, and whoever edits tasks may of any. Two who say
 * the same do no harm; who saw another state than it has is told.
 */
@Injectable()
export class SetTaskState {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly mails: WriteToTaskReaders,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, taskId: string, body: Body): Promise<EventSections['tasks']> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const role = await requireInEvent(tx, actor, eventId, 'task.do');
      const section = await lockSection(tx, orgId, eventId, 'tasks');
      const event = await this.events.byId(actor, eventId, tx);
      const current = event.sections.tasks;
      const task = current.facts.tasks.find(({ id }) => id === taskId);
      if (!task) throw notFound();
      if (!roleMay(role, 'task.edit') && !isOwnTask(task, current.facts.holders, actor.personId)) throw forbidden();
      const next = setTaskState(task, body, event.today);
      const facts = { ...current.facts, tasks: current.facts.tasks.map((each) => (each.id === taskId ? next : each)) };
      const [before, after] = [sectionLeaves('tasks', current.facts), sectionLeaves('tasks', facts)];
      if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return current;
      if (task.state !== body.seen) throw new Problem('stale', 409, { current });
      await requireReferences(tx, orgId, next);
      await writeFacts(tx, { orgId, eventId }, 'tasks', facts);
      const now = this.clock.now();
      const sealed = await sealSection(tx, actor, section, { before, after, cause: 'edit' }, now);
      if (next.blocked?.personId)
        await this.mails.askedForHelp(
          tx,
          actor,
          { eventId, taskId, since: next.blocked.since },
          now,
          next.blocked.personId,
        );
      return { facts, ...sealed };
    });
  }
}
