import { buildDependencyGraph, type Dependency, type DependencyGraph } from './dependency-graph.js';
import { SchedulingRangeError } from './scheduling-range-error.js';

/** Times are whole units (working days, half days, minutes), counted from 0; a task is done at start + duration. */
export interface Network {
  /** One a task, ≥ 0. */
  durations: ArrayLike<number>;
  dependencies: readonly Dependency[];
  /** A task may not begin before; 0 where it is null or absent. */
  notBefore?: ArrayLike<number | null>;
  /** A task must be done by; the project's end where it is null or absent. */
  notAfter?: ArrayLike<number | null>;
  /** When all must be done; when the last task can be done at the earliest if absent. */
  end?: number;
}

/** One entry a task, in the network's unit of time. */
export interface CriticalPath {
  earliestStart: Int32Array;
  earliestFinish: Int32Array;
  latestStart: Int32Array;
  latestFinish: Int32Array;
  /** Latest minus earliest start: how far it can slip before `end` or a `notAfter` breaks. Negative: too late already. */
  totalSlack: Int32Array;
  /** How far it can slip before any other task (or, at the end of a chain, the project's end) has to move. */
  freeSlack: Int32Array;
  /** 1 where the total slack is the smallest of all, or below zero. */
  isCritical: Uint8Array;
  /** When the last task is done at the earliest. */
  earliestEnd: number;
  /** The end that was asked for, else `earliestEnd`. */
  end: number;
}

/**
 * The two passes of the critical path method (Kelley and Walker, 1959): earliest times forwards from 0, latest times
 * backwards from the end. Linear in tasks and dependencies. A plan that does not fit comes out with negative slack,
 * never moved silently.
 * `({ durations: [2, 3], dependencies: [{ before: 0, after: 1 }], end: 4 }) → totalSlack [-1, -1]`
 * @throws SchedulingRangeError for a duration below 0, a time that is not whole, or a task that does not exist
 * @throws DependencyCycleError
 */
export function findCriticalPath(network: Network): CriticalPath {
  checkTimes(network);
  const count = network.durations.length;
  const graph = buildDependencyGraph(count, network.dependencies);
  const durations = new Int32Array(network.durations);
  const forwards = forwardPass(network, graph, durations);
  const end = network.end ?? forwards.earliestEnd;
  const backwards = backwardPass(network, graph, durations, end);
  const { totalSlack, isCritical } = slackOf(forwards.earliestStart, backwards.latestStart);
  const freeSlack = freeSlackOf(graph, forwards, end);
  return { ...forwards, ...backwards, totalSlack, freeSlack, isCritical, end };
}

function forwardPass({ notBefore }: Network, { successors, order }: DependencyGraph, durations: Int32Array) {
  const { from, to, lag } = successors;
  const earliestStart = new Int32Array(order.length);
  const earliestFinish = new Int32Array(order.length);
  let earliestEnd = 0;
  if (notBefore)
    for (let task = 0; task < order.length; task += 1) earliestStart[task] = Math.max(0, notBefore[task] ?? 0);
  for (let at = 0; at < order.length; at += 1) {
    const task = order[at]!;
    const finish = earliestStart[task]! + durations[task]!;
    earliestFinish[task] = finish;
    if (finish > earliestEnd) earliestEnd = finish;
    const last = from[task + 1]!;
    for (let arrow = from[task]!; arrow < last; arrow += 1) {
      const start = finish + lag[arrow]!;
      if (start > earliestStart[to[arrow]!]!) earliestStart[to[arrow]!] = start;
    }
  }
  return { earliestStart, earliestFinish, earliestEnd };
}

function backwardPass(
  { notAfter }: Network,
  { successors, order }: DependencyGraph,
  durations: Int32Array,
  end: number,
) {
  const { from, to, lag } = successors;
  const latestStart = new Int32Array(order.length);
  const latestFinish = new Int32Array(order.length).fill(end);
  if (notAfter)
    for (let task = 0; task < order.length; task += 1) latestFinish[task] = Math.min(end, notAfter[task] ?? end);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const task = order[at]!;
    let latest = latestFinish[task]!;
    const last = from[task + 1]!;
    for (let arrow = from[task]!; arrow < last; arrow += 1) {
      const finish = latestStart[to[arrow]!]! - lag[arrow]!;
      if (finish < latest) latest = finish;
    }
    latestFinish[task] = latest;
    latestStart[task] = latest - durations[task]!;
  }
  return { latestStart, latestFinish };
}

function slackOf(earliestStart: Int32Array, latestStart: Int32Array) {
  const totalSlack = new Int32Array(earliestStart.length);
  const isCritical = new Uint8Array(earliestStart.length);
  let least = Infinity;
  for (let task = 0; task < totalSlack.length; task += 1) {
    totalSlack[task] = latestStart[task]! - earliestStart[task]!;
    least = Math.min(least, totalSlack[task]!);
  }
  for (let task = 0; task < totalSlack.length; task += 1)
    isCritical[task] = totalSlack[task]! < 0 || totalSlack[task] === least ? 1 : 0;
  return { totalSlack, isCritical };
}

function freeSlackOf(
  { successors: { from, to, lag } }: DependencyGraph,
  { earliestStart, earliestFinish }: Pick<CriticalPath, 'earliestStart' | 'earliestFinish'>,
  end: number,
): Int32Array {
  const freeSlack = new Int32Array(earliestStart.length);
  for (let task = 0; task < freeSlack.length; task += 1) {
    let next = end;
    const last = from[task + 1]!;
    for (let arrow = from[task]!; arrow < last; arrow += 1)
      next = Math.min(next, earliestStart[to[arrow]!]! - lag[arrow]!);
    freeSlack[task] = next - earliestFinish[task]!;
  }
  return freeSlack;
}

function checkTimes({ durations, notBefore, notAfter, end }: Network): void {
  requireWhole('durations', durations, 0);
  if (notBefore) requireWhole('notBefore', notBefore);
  if (notAfter) requireWhole('notAfter', notAfter);
  if (end !== undefined) requireWhole('end', [end]);
}

function requireWhole(name: string, values: ArrayLike<number | null>, least = -Infinity): void {
  for (let task = 0; task < values.length; task += 1) {
    const value = values[task] ?? least;
    const isWhole = Number.isInteger(value) || value === -Infinity;
    if (!isWhole || value < least) throw new SchedulingRangeError(`${name}[${task}]`, value);
  }
}
