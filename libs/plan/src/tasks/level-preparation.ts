import { capacityOn } from '@backcast/planning/tasks/people-load';
import { workDaysFrom } from '@backcast/planning/tasks/work-days';
import type { Task, TasksFacts } from '@backcast/planning/tasks-facts';
import type { LevelInput, LevelledTask, LevelPerson, LevelTask } from '@backcast/scheduling/level-shape';
import { eventDate } from '../seated-sessions.js';
import type { DerivedPlan, DeriveContext, EventFacts } from '../plan-shape.js';
import { isThingOfNetwork } from './derive-tasks.js';
import { buildTaskNetwork, type TaskNetwork } from './task-network.js';
import type { TaskRow } from './task-shape.js';

/**
 * The open tasks as a search for starts understands them, with time turned round: day 0 is that of the event and what
 * follows is before it. What the search then does as early as it can is done as late as it can, which is where the
 * preparation is counted back to. Null while there is no event to be ready for.
 */
export function levelInput(facts: EventFacts, plan: DerivedPlan, context: DeriveContext): LevelInput | null {
  const date = eventDate(facts);
  if (date === null) return null;
  const days = workDaysFrom(context.calendar, context.today, date);
  const { tasks, capacities } = facts.sections.tasks;
  const network = buildTaskNetwork({ tasks, things: plan.deadlines.filter(isThingOfNetwork), eventDate: date, days });
  const rows = new Map(plan.tasks.rows.map((row) => [row.key, row]));
  const calendarDays = Math.max(0, days.through(date));
  const own = network.nodes.flatMap((node, place) =>
    node.task ? [levelTask(network, place, node.task, rows.get(node.key)!, usualOf(facts))] : [],
  );
  const turned = own.map((task) => turnedTask(task, own, calendarDays));
  const ids = new Set(own.flatMap(({ owners }) => owners));
  const people = [...ids].map((id): LevelPerson => ({
    id,
    usual: usualOf(facts)(id),
    days: Array.from({ length: calendarDays }, (_none, day) =>
      capacityOn(capacities, id, days.dateAt(calendarDays - 1 - day)),
    ),
  }));
  return { tasks: turned, people, calendarDays };
}

const usualOf =
  ({ sections }: EventFacts) =>
  (personId: string): number =>
    sections.tasks.capacities
      .filter((each) => each.personId === personId)
      .reduce((least, { percent }) => Math.min(least, percent), 100);

/** Backwards in time a task waits for its followers, may not begin before it is due, and is due when it may begin. */
function turnedTask(task: LevelTask, all: readonly LevelTask[], length: number): LevelTask {
  const { id, days, notBefore, dueDay, startDay } = task;
  return {
    ...task,
    after: all.flatMap((each) =>
      each.after.filter((link) => link.id === id).map(({ lagDays }) => ({ id: each.id, lagDays })),
    ),
    notBefore: dueDay === null ? null : Math.max(0, length - dueDay),
    dueDay: notBefore === null ? null : Math.max(0, length - notBefore),
    startDay: startDay === null ? null : length - startDay - days,
  };
}

/** What waits for something that is no task cannot begin before that could be done. */
function levelTask(
  { nodes, passes, waitsFor }: TaskNetwork,
  place: number,
  task: Task,
  row: TaskRow,
  usual: (personId: string) => number,
): LevelTask {
  const node = nodes[place]!;
  const ids = new Set(nodes.flatMap((each) => (each.task ? [each.key] : [])));
  const owners = [...new Set([row.ownerId, task.helperId].flatMap((id) => id ?? []))];
  const waits = waitsFor[place]!.filter(({ on }) => !ids.has(on));
  return {
    ...{ id: task.id, days: node.days, owners, candidates: [], pauses: false },
    // Somebody with half a day does half as much a day: the task does not become longer than it was said to be.
    load: Math.max(
      1,
      owners.reduce((least, id) => Math.min(least, usual(id)), task.load),
    ),
    after: waitsFor[place]!.filter(({ on }) => ids.has(on)).map(({ on, lagDays }) => ({ id: on, lagDays })),
    notBefore: waits.length > 0 ? passes.earliestStart[place]! : node.notBefore,
    dueDay: node.notAfter,
    startDay: task.startedOn !== null ? 0 : task.startOn === null ? null : passes.earliestStart[place]!,
  };
}

/**
 * The tasks with the starts that were found, as a proposal: those that would stand elsewhere than they are counted back to
 * get a start of their own, the rest is left alone. What would have to begin before today begins today.
 */
export function acceptStarts(
  facts: EventFacts,
  plan: DerivedPlan,
  context: DeriveContext,
  found: readonly Pick<LevelledTask, 'id' | 'finishDay'>[],
): TasksFacts {
  const date = eventDate(facts);
  if (date === null) return facts.sections.tasks;
  const days = workDaysFrom(context.calendar, context.today, date);
  const length = days.through(date);
  const finishes = new Map(found.map((each) => [each.id, each.finishDay]));
  const rows = new Map(plan.tasks.rows.map((row) => [row.key, row]));
  const tasks = facts.sections.tasks.tasks.map((task): Task => {
    const finish = finishes.get(task.id);
    const isFree = task.state === 'open' && task.startOn === null;
    if (finish === undefined || !isFree) return task;
    // A milestone stands at the evening of its day.
    const startOn = days.dateAt(Math.max(0, length - finish - (task.days === 0 ? 1 : 0)));
    return rows.get(task.id)?.planned.from === startOn ? task : { ...task, startOn };
  });
  return { ...facts.sections.tasks, tasks };
}
