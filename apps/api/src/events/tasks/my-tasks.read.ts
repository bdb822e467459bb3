import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { factsOf } from '@backcast/contracts/events/facts-of';
import type { MyTask, MyTaskList } from '@backcast/contracts/events/my-tasks';
import { roleMay } from '@backcast/contracts/permissions';
import { derivePlan } from '@backcast/plan/derive-plan';
import { eventDate } from '@backcast/plan/seated-sessions';
import { isLate } from '@backcast/plan/tasks/is-late';
import { ownDeadlines } from '@backcast/plan/tasks/own-deadlines';
import type { Actor } from '../../platform/auth/actor.js';
import { OwnTaskEventsRead, type OwnTaskEvent } from './own-task-events.read.js';

/** What the signed-in person has to do in all events; derived at each reading, nothing of it is stored. */
@Injectable()
export class MyTasksRead {
  constructor(private readonly events: OwnTaskEventsRead) {}

  async list(actor: Actor): Promise<MyTaskList> {
    const { events, hasMore } = await this.events.of(actor, null);
    const tasks: MyTask[] = [];
    for (const each of events) {
      tasks.push(...tasksOf(each, actor.personId));
      // Several plans: others are served in between.
      await setImmediate();
    }
    return { tasks: tasks.sort(lateFirst), hasMore };
  }
}

function tasksOf({ event, context }: OwnTaskEvent, personId: string): MyTask[] {
  const facts = factsOf(event);
  const said = new Map(facts.sections.tasks.tasks.map(({ id, blocked }) => [id, blocked]));
  const ofEvent = {
    ...{ eventId: event.id, eventName: event.basics.name, eventDate: eventDate(facts), today: event.today },
    mayDo: roleMay(event.role, 'task.do'),
  };
  return ownDeadlines(facts, derivePlan(facts, context), personId).map(({ task: { id, key, name }, ...due }) => {
    const blocked = said.get(id) ?? null;
    const personName = event.people.find((person) => person.id === blocked?.personId)?.name ?? '';
    return { ...ofEvent, taskId: id, key, name, ...due, blocked: blocked && { ...blocked, personName } };
  });
}

const lateFirst = (a: MyTask, b: MyTask): number =>
  Number(isLate(b, b.today)) - Number(isLate(a, a.today)) ||
  a.doneBy.localeCompare(b.doneBy) ||
  a.startBy.localeCompare(b.startBy) ||
  a.taskId.localeCompare(b.taskId);
