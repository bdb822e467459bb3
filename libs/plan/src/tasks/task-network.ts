import { DependencyCycleError } from '@backcast/scheduling/dependency-cycle-error';
import type { Dependency } from '@backcast/scheduling/dependency-graph';
import { type CriticalPath, findCriticalPath } from '@backcast/scheduling/critical-path';
import type { WorkDays } from '@backcast/planning/tasks/work-days';
import type { Task } from '@backcast/planning/tasks-facts';
import type { DatedThing } from '../plan-shape.js';
import type { TaskProblem, TaskRow } from './task-shape.js';

/** One node of the network in working days from today. */
export type TaskNode = {
  key: string;
  /** What is still to come. */
  days: number;
  notBefore: number;
  /** Done by this many working days from now; null is by the day of the event. */
  notAfter: number | null;
  task: Task | null;
  thing: DatedThing | null;
};

export type TaskNetwork = {
  nodes: TaskNode[];
  /** Place of a node by its key. */
  places: Map<string, number>;
  dependencies: Dependency[];
  passes: CriticalPath;
  /** By place: what it waits for. */
  waitsFor: TaskRow['after'][];
  problems: TaskProblem[];
};

export type NetworkInput = {
  tasks: readonly Task[];
  /** What the plan wants done by a day, besides tasks. */
  things: readonly DatedThing[];
  /** First day of the event; null while it has none. */
  eventDate: string | null;
  days: WorkDays;
  /** Whether starts that a person chose count; not for how long the preparation takes. */
  keepsPins?: boolean;
};

/** A duty takes somebody a day: papers are handed in by a person. The rest is done in a moment. */
const daysOfThing = ({ kind }: DatedThing): number => (kind === 'duty' ? 1 : 0);

/**
 * One network of what is still open: the tasks, and what the plan wants done by a day (duties, bookings, checkpoints).
 * Two passes over working days: forwards from today, backwards from the event. Links to what is done hold as its day plus
 * the lag; links to what is gone, and those within a circle, are left out and reported.
 */
export function buildTaskNetwork(input: NetworkInput): TaskNetwork {
  const nodes = [...input.tasks.filter(isOpen).map((task) => taskNode(task, input)), ...thingNodes(input)];
  const places = new Map(nodes.map(({ key }, place) => [key, place]));
  const { dependencies, problems } = linksOf(nodes, places, input);
  const { passes, kept, circles } = passesWithout(nodes, dependencies, eventEnd(input));
  const cycles = circles.map((circle): TaskProblem => ({ kind: 'cycle', taskIds: circle.map((at) => nodes[at]!.key) }));
  const waitsFor = nodes.map((): TaskRow['after'] => []);
  for (const { before, after, lag = 0 } of kept) waitsFor[after]!.push({ on: nodes[before]!.key, lagDays: lag });
  return { nodes, places, dependencies: kept, passes, waitsFor, problems: [...cycles, ...problems] };
}

const isOpen = ({ state }: Task): boolean => state !== 'done';

/** Everything is done before the event's day, unless it says that the day itself will do. */
const eventEnd = ({ eventDate, days }: NetworkInput): number | null =>
  eventDate === null ? null : days.through(eventDate);

function taskNode(task: Task, { eventDate, days, keepsPins = true }: NetworkInput): TaskNode {
  const end = eventDate === null ? null : days.before(eventDate);
  const pinned = keepsPins && task.state === 'open' && task.startOn !== null ? startIndex(task, task.startOn, days) : 0;
  const wanted = task.notBefore === null ? 0 : startIndex(task, task.notBefore, days);
  return {
    key: task.id,
    task,
    thing: null,
    days: daysLeftOf(task, days),
    notBefore: task.startedOn === null ? Math.max(soonest(task.days), pinned, wanted) : 0,
    notAfter: end === null ? null : task.dueDays === null ? end : end + 1 - task.dueDays,
  };
}

/** What is done in a moment is done by this evening at the earliest; what takes days begins this morning. */
const soonest = (length: number): number => (length === 0 ? 1 : 0);

/** Where a task stands that begins on a day; a milestone stands at the evening of its day. */
export const startIndex = ({ days: length }: Pick<Task, 'days'>, date: string, days: WorkDays): number =>
  length === 0 ? days.through(date) : days.before(date);

/** What is left of a task: what has begun and is not done takes at least the rest of today. */
export function daysLeftOf({ days: all, state, startedOn }: Task, days: WorkDays): number {
  if (state === 'done') return 0;
  if (startedOn === null || all === 0) return all;
  return Math.max(1, all - Math.max(0, -days.before(startedOn)));
}

const thingNodes = ({ things, days }: NetworkInput): TaskNode[] =>
  things
    .filter(({ isDone }) => !isDone)
    .map((thing) => ({
      ...{ key: thing.key, task: null, thing, days: daysOfThing(thing), notBefore: soonest(daysOfThing(thing)) },
      notAfter: days.through(thing.date),
    }));

/** What waits for what, by places; what is done holds as a day before which its follower cannot begin. */
function linksOf(nodes: TaskNode[], places: ReadonlyMap<string, number>, { tasks, things, days }: NetworkInput) {
  const doneTasks = new Map(tasks.filter((task) => !isOpen(task)).map((task) => [task.id, task]));
  const doneThings = new Set(things.filter(({ isDone }) => isDone).map(({ key }) => key));
  const dependencies: Dependency[] = [];
  const problems: TaskProblem[] = [];
  nodes.forEach((node, after) => {
    for (const { on, lagDays } of node.task?.after ?? []) {
      const before = places.get(on);
      const done = doneTasks.get(on);
      if (before !== undefined) dependencies.push({ before, after, lag: lagDays });
      else if (done?.doneOn) node.notBefore = Math.max(node.notBefore, days.through(done.doneOn) + lagDays);
      else if (!done && !doneThings.has(on)) problems.push({ kind: 'dangling', taskId: node.key, on });
    }
  });
  return { dependencies, problems };
}

/** Both passes; whenever tasks wait for each other in a circle, once more without the links of that circle. */
function passesWithout(nodes: readonly TaskNode[], dependencies: Dependency[], end: number | null) {
  const circles: number[][] = [];
  let kept = dependencies;
  for (;;) {
    try {
      return { passes: passesOver(nodes, kept, end), kept, circles };
    } catch (error) {
      if (!(error instanceof DependencyCycleError)) throw error;
      const circle = new Set(error.tasks);
      circles.push([...error.tasks]);
      kept = kept.filter(({ before, after }) => !circle.has(before) || !circle.has(after));
    }
  }
}

const passesOver = (nodes: readonly TaskNode[], dependencies: Dependency[], end: number | null): CriticalPath =>
  findCriticalPath({
    durations: nodes.map(({ days }) => days),
    dependencies,
    notBefore: nodes.map(({ notBefore }) => notBefore),
    notAfter: nodes.map(({ notAfter }) => notAfter),
    ...(end === null ? {} : { end }),
  });
