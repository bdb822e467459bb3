import { droppedWith } from '@backcast/planning/tasks/drop-tasks';
import { taskOwner } from '@backcast/planning/tasks/task-owner';
import type { Task } from '@backcast/planning/tasks-facts';
import type { DerivedPlan, EventFacts } from '../plan-shape.js';

/** One change that wins time, or gives somebody less to do. `days` of an overlap are those that it overlaps more than before. */
export type TaskChange =
  | { kind: 'shorten'; taskId: string; from: number; to: number }
  | { kind: 'overlap'; taskId: string; on: string; days: number }
  | { kind: 'help'; taskId: string; personId: string; from: number; to: number }
  | { kind: 'give'; taskId: string; from: string; to: string }
  | { kind: 'drop'; taskIds: string[] }
  | { kind: 'move-date'; from: string; to: string };

/** As many of the latest are tried as a person would look at; so the search stays short however many are late. */
export const mostTried = 12;

/**
 * Changes that could win `wanted` working days on the tasks that are late, without saying that they do. `upTo` gives what
 * a task can win at most, where several have to be changed. More than half of a task is never cut away.
 */
export function changesFor(facts: EventFacts, plan: DerivedPlan, wanted: number, upTo = false): TaskChange[] {
  const { tasks } = facts.sections.tasks;
  const slackOf = new Map(plan.tasks.rows.map(({ key, slackDays }) => [key, slackDays ?? 0]));
  const late = tasks
    .filter(({ id, state }) => state !== 'done' && (slackOf.get(id) ?? 0) < 0)
    .sort((a, b) => slackOf.get(a.id)! - slackOf.get(b.id)!)
    .slice(0, mostTried);
  const lateIds = new Set(late.map(({ id }) => id));
  const isEnough = (most: number): boolean => (upTo ? most > 0 : most >= wanted);
  const groups = new Map(late.map((task) => [droppedWith(tasks, task).join(' '), droppedWith(tasks, task)]));
  return [
    ...late.flatMap((task) => overlaps(task, tasks, lateIds, wanted, isEnough)),
    ...late.flatMap((task) => shorter(task, facts, plan, wanted, isEnough)),
    ...[...groups.values()].filter((ids) => ids.length > 0).map((taskIds): TaskChange => ({ kind: 'drop', taskIds })),
  ];
}

/** Half of the shorter of two tasks can run beside the other. */
function overlaps(
  task: Task,
  tasks: readonly Task[],
  lateIds: ReadonlySet<string>,
  wanted: number,
  isEnough: (most: number) => boolean,
): TaskChange[] {
  return task.after.flatMap(({ on, lagDays }): TaskChange[] => {
    const before = tasks.find(({ id }) => id === on);
    if (!before || !lateIds.has(on)) return [];
    const most = Math.floor(Math.min(before.days, task.days) / 2) + lagDays;
    return isEnough(most) ? [{ kind: 'overlap', taskId: task.id, on, days: Math.min(most, wanted) }] : [];
  });
}

/** By doing less, or by a second person where one has time. */
function shorter(
  task: Task,
  facts: EventFacts,
  plan: DerivedPlan,
  wanted: number,
  isEnough: (most: number) => boolean,
): TaskChange[] {
  const most = task.days - Math.ceil(task.days / 2);
  if (!isEnough(most)) return [];
  const part = { taskId: task.id, from: task.days, to: task.days - Math.min(most, wanted) };
  const helper = task.helperId === null ? whoHasTime(task, facts, plan) : null;
  return [
    { kind: 'shorten', ...part },
    ...(helper === null ? [] : [{ kind: 'help' as const, personId: helper, ...part }]),
  ];
}

/** Whoever already prepares this event and has least to do while the task stands; null when nobody has a day for it. */
function whoHasTime(task: Task, { sections }: EventFacts, { tasks }: DerivedPlan): string | null {
  const { holders, capacities } = sections.tasks;
  const owner = taskOwner(task, holders);
  const span = tasks.rows.find(({ key }) => key === task.id)?.planned;
  const people = new Set(tasks.rows.flatMap(({ ownerId, kind }) => (kind === 'task' && ownerId ? [ownerId] : [])));
  if (!span) return null;
  const isBusy = (personId: string): boolean =>
    capacities.some((each) => each.personId === personId) ||
    tasks.rows.some(
      ({ ownerId, kind, state, planned }) =>
        ownerId === personId &&
        kind === 'task' &&
        state !== 'done' &&
        planned.from <= span.to &&
        planned.to >= span.from,
    );
  return [...people].filter((each) => each !== owner && !isBusy(each)).sort()[0] ?? null;
}
