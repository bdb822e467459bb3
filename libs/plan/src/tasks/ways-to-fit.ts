import { addDays, weekdayOf } from '@backcast/calendar/plain-date';
import { anchorOf, moveSessions } from '@backcast/planning/move-sessions';
import { dropTasks } from '@backcast/planning/tasks/drop-tasks';
import type { Task } from '@backcast/planning/tasks-facts';
import { derivePlan } from '../derive-plan.js';
import type { DeriveContext, DerivedPlan, EventFacts } from '../plan-shape.js';
import { eventDate } from '../seated-sessions.js';
import { changesFor, type TaskChange } from './fitting-changes.js';
import { tasksAreLateBy } from './lateness.js';

/** Changes that together make the preparation fit, and the facts of the event with them. */
export type WayToFit = { changes: TaskChange[]; facts: EventFacts };

/** More changes at once are another plan. */
const mostChanges = 5;
/** How far a date is looked for: a longer wait is another event. */
const mostDaysAhead = 120;

/**
 * What makes a preparation fit that needs yesterday, the smallest change first: fewer changes, then those that cost
 * least, another date last. Every way has been derived with its change and leaves no task late; none when nothing is late, or nothing helps.
 * What an authority asks for is never shortened. `plan` is that of `facts`.
 */
export function waysToFit(facts: EventFacts, plan: DerivedPlan, context: DeriveContext): WayToFit[] {
  const date = eventDate(facts);
  if (date === null || (plan.tasks.leastSlack ?? 0) >= 0) return [];
  const late = tasksAreLateBy(facts, plan, context);
  const singles = changesFor(facts, plan, late.by).filter((change) => late.with(changed(facts, change)) === 0);
  const ways = singles.map((change) => [change]);
  const several = ways.length === 0 ? [smallestSet(facts, plan, late)] : [];
  const moved = dateThatFits(facts, date, late.on);
  return [...ways, ...several.filter((set) => set.length > 0), ...(moved ? [[moved]] : [])]
    .map((changes) => ({ changes, facts: changes.reduce(changed, facts) }))
    .filter(({ facts: after }) => (derivePlan(after, context).tasks.leastSlack ?? 0) >= 0)
    .sort((a, b) => compareCosts(costsOf(a), costsOf(b)));
}

/** Another date moves everything, so it comes last; then fewer changes, then cheaper ones. */
const costsOf = ({ changes }: WayToFit): number[] => [
  changes.some(({ kind }) => kind === 'move-date') ? 1 : 0,
  changes.length,
  costOf(changes),
];
const compareCosts = (a: number[], b: number[]): number =>
  a.map((each, at) => each - b[at]!).find((difference) => difference !== 0) ?? 0;

/** The facts with one change. */
export function changed(facts: EventFacts, change: TaskChange): EventFacts {
  if (change.kind === 'move-date') {
    const startTime = anchorOf(facts.sessions)?.startTime ?? '00:00';
    const { lengthMinutes } = facts.sections.timing;
    const sessions = moveSessions(facts.sessions, { date: change.to, startTime }, lengthMinutes);
    const isTimed = anchorOf(facts.sessions)?.startTime != null;
    return { ...facts, sessions: isTimed ? sessions : withDates(facts, sessions) };
  }
  const { tasks } = facts.sections.tasks;
  return {
    ...facts,
    sections: { ...facts.sections, tasks: { ...facts.sections.tasks, tasks: withChange(tasks, change) } },
  };
}

/** An event without a time of day moves by its days alone. */
const withDates = (facts: EventFacts, moved: EventFacts['sessions']): EventFacts['sessions'] =>
  facts.sessions.map((session, at) => ({ ...session, date: moved[at]!.date }));

type OfTasks = Exclude<TaskChange, { kind: 'move-date' }>;
function withChange(tasks: readonly Task[], change: OfTasks): Task[] {
  if (change.kind === 'drop') return dropTasks(tasks, change.taskIds);
  return tasks.map((task) => {
    if (task.id !== change.taskId) return task;
    if (change.kind === 'shorten') return { ...task, days: change.to };
    if (change.kind === 'give') return { ...task, ownerId: change.to };
    if (change.kind === 'help') return { ...task, days: change.to, helperId: change.personId };
    return {
      ...task,
      after: task.after.map((link) =>
        link.on === change.on ? { ...link, lagDays: link.lagDays - change.days } : link,
      ),
    };
  });
}

/** A day less at the same price: overlapping is cheaper than shortening, which is cheaper than a second person. */
function costOf(changes: readonly TaskChange[]): number {
  return changes.reduce((sum, change) => {
    if (change.kind === 'overlap') return sum + change.days;
    if (change.kind === 'shorten') return sum + 1.5 * (change.from - change.to);
    if (change.kind === 'help') return sum + 2 * (change.from - change.to);
    return sum + (change.kind === 'drop' ? 4 * change.taskIds.length : 100);
  }, 0);
}

type Late = ReturnType<typeof tasksAreLateBy>;

/** Where no single change does: the one that gains most, again and again; what turns out not to be needed is left out. */
function smallestSet(facts: EventFacts, plan: DerivedPlan, late: Late): TaskChange[] {
  const chosen: TaskChange[] = [];
  let now = facts;
  let open = late.total(facts);
  while (open > 0 && chosen.length < mostChanges) {
    const tried = changesFor(now, plan, late.with(now), true)
      .filter((change) => change.kind !== 'drop')
      .map((change) => ({ change, left: late.total(changed(now, change)) }))
      .sort((a, b) => a.left - b.left);
    const [best] = tried;
    if (!best || best.left >= open) return [];
    chosen.push(best.change);
    now = changed(now, best.change);
    open = best.left;
  }
  if (open > 0) return [];
  return chosen.filter((_change, at) => {
    const without = chosen.filter((_each, place) => place !== at).reduce(changed, facts);
    return late.with(without) > 0;
  });
}

/** The next day after the event's, of the weekdays that come into question, on which nothing would be late. */
function dateThatFits(facts: EventFacts, date: string, lateOn: Late['on']): TaskChange | null {
  const { weekdays } = facts.sections.timing;
  // A later event leaves more time: the first that fits is found by halving.
  let [tooEarly, inTime] = [0, mostDaysAhead];
  if (lateOn(addDays(date, inTime)) > 0) return null;
  while (inTime - tooEarly > 1) {
    const middle = Math.floor((tooEarly + inTime) / 2);
    if (lateOn(addDays(date, middle)) === 0) inTime = middle;
    else tooEarly = middle;
  }
  const week = Array.from({ length: 7 }, (_none, day) => addDays(date, inTime + day));
  const to = week.find((day) => weekdays.includes(weekdayOf(day)) && lateOn(day) === 0);
  return to === undefined ? null : { kind: 'move-date', from: date, to };
}
