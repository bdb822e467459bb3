import type { Overload } from '@backcast/planning/tasks/people-load';
import { taskOwner } from '@backcast/planning/tasks/task-owner';
import type { Task } from '@backcast/planning/tasks-facts';
import type { DeriveContext, DerivedPlan, EventFacts } from '../plan-shape.js';
import { deriveTasks } from './derive-tasks.js';
import { changed, type WayToFit } from './ways-to-fit.js';

/** As many tasks are tried as a person would look at, each with as many people. */
const mostTasks = 12;
const mostPeople = 8;

/**
 * One task given to another person each, where somebody has more than a day's work on a day: to whoever prepares this event
 * too and has all its days free, whoever fills its role first. Every way has been derived: fewer days are too full
 * with it, and nobody gets one that was not. The most relieving first; none where nobody is overloaded or nobody has time.
 * `plan` is that of `facts`.
 */
export function waysToEase(facts: EventFacts, plan: DerivedPlan, context: DeriveContext): WayToFit[] {
  const { overloads } = plan.tasks;
  if (overloads.length === 0) return [];
  const people = whoPrepares(facts, plan);
  return givable(facts, plan)
    .flatMap(({ task, from }) => bestTaker(task, from, people, facts, plan, context))
    .sort((a, b) => a.left - b.left)
    .map(({ way }) => way);
}

/** Tasks of overloaded people that stand on their fullest days: those on most such days first, the late ones before others. */
function givable({ sections }: EventFacts, { tasks }: DerivedPlan): { task: Task; from: string }[] {
  const days = new Map<string, number>();
  const slacks = new Map(tasks.rows.map(({ key, slackDays }) => [key, slackDays ?? 0]));
  const { holders } = sections.tasks;
  const open = new Map(sections.tasks.tasks.map((task) => [task.id, task]));
  for (const { personId, keys } of tasks.overloads)
    for (const key of keys) {
      const task = open.get(key);
      // What somebody has begun is theirs; who only helps is another's choice.
      if (task?.state === 'open' && taskOwner(task, holders) === personId) days.set(key, (days.get(key) ?? 0) + 1);
    }
  const isLate = (id: string): number => ((slacks.get(id) ?? 0) < 0 ? 1 : 0);
  return [...days]
    .sort(([a, on], [b, off]) => off - on || isLate(b) - isLate(a) || (a < b ? -1 : 1))
    .slice(0, mostTasks)
    .map(([id]) => ({ task: open.get(id)!, from: taskOwner(open.get(id)!, holders)! }));
}

/** Everybody who does a task or fills a role. */
const whoPrepares = ({ sections }: EventFacts, { tasks }: DerivedPlan): string[] => [
  ...new Set([
    ...sections.tasks.holders.map(({ personId }) => personId),
    ...tasks.rows.flatMap(({ ownerId, kind }) => (kind === 'task' && ownerId ? [ownerId] : [])),
  ]),
];

type Eased = { way: WayToFit; left: number };

function bestTaker(
  task: Task,
  from: string,
  people: readonly string[],
  facts: EventFacts,
  plan: DerivedPlan,
  context: DeriveContext,
): Eased[] {
  const ofRole = new Set(
    facts.sections.tasks.holders.filter(({ role }) => role === task.role).map(({ personId }) => personId),
  );
  const worksOf = (person: string): number => plan.tasks.rows.filter(({ ownerId }) => ownerId === person).length;
  const takers = people
    .filter((person) => person !== from && person !== task.helperId)
    .sort((a, b) => Number(ofRole.has(b)) - Number(ofRole.has(a)) || worksOf(a) - worksOf(b) || (a < b ? -1 : 1))
    .slice(0, mostPeople);
  for (const to of takers) {
    const change = { kind: 'give' as const, taskId: task.id, from, to };
    const after = changed(facts, change);
    const left = deriveTasks(after, context, plan.deadlines).overloads;
    if (left.length < plan.tasks.overloads.length && !addsAny(left, plan.tasks.overloads))
      return [{ way: { changes: [change], facts: after }, left: left.length }];
  }
  return [];
}

/** Whether a day is too full now that was not. */
const addsAny = (after: readonly Overload[], before: readonly Overload[]): boolean => {
  const known = new Map(before.map(({ personId, date, load }) => [`${personId} ${date}`, load]));
  return after.some(({ personId, date, load }) => load > (known.get(`${personId} ${date}`) ?? 0));
};
