import { DependencyCycleError } from './dependency-cycle-error.js';
import { SchedulingRangeError } from './scheduling-range-error.js';

/** `after` may begin `lag` units of time after `before` has finished; a negative lag lets them overlap. */
export interface Dependency {
  before: number;
  after: number;
  /** Whole units of time; 0 when absent. */
  lag?: number;
}

/** Who follows whom, in one array: the arrows out of `task` are those from `from[task]` to `from[task + 1]` − 1. */
export interface Arrows {
  from: Int32Array;
  to: Int32Array;
  lag: Int32Array;
}

/** The successors of each task in compressed rows, and an order in which all can be done. */
export interface DependencyGraph {
  successors: Arrows;
  order: Int32Array;
}

/**
 * Linear in tasks and dependencies. The order is Kahn's (1962): a task comes when all before it have come.
 * @throws SchedulingRangeError for a task that does not exist or a lag that is not whole
 * @throws DependencyCycleError that names the tasks of one circle
 */
export function buildDependencyGraph(count: number, dependencies: readonly Dependency[]): DependencyGraph {
  const successors = compressed(count, columnsOf(count, dependencies));
  return { successors, order: orderOf(count, successors) };
}

/** The same arrows the other way. */
export function reversed({ from, to, lag }: Arrows): Arrows {
  const before = new Int32Array(to.length);
  for (let task = 0; task + 1 < from.length; task += 1) before.fill(task, from[task]!, from[task + 1]!);
  return compressed(from.length - 1, { before: to, after: before, lag });
}

/** How many arrows come out of each task. */
export function arrowCounts({ from }: Arrows): Int32Array {
  const counts = new Int32Array(from.length - 1);
  for (let task = 0; task < counts.length; task += 1) counts[task] = from[task + 1]! - from[task]!;
  return counts;
}

interface Columns {
  before: Int32Array;
  after: Int32Array;
  lag: Int32Array;
}

function columnsOf(count: number, dependencies: readonly Dependency[]): Columns {
  const size = dependencies.length;
  const columns = { before: new Int32Array(size), after: new Int32Array(size), lag: new Int32Array(size) };
  for (let at = 0; at < size; at += 1) {
    const { before, after, lag = 0 } = dependencies[at]!;
    if (!isIndex(before, count)) throw new SchedulingRangeError(`dependencies[${at}].before`, before);
    if (!isIndex(after, count)) throw new SchedulingRangeError(`dependencies[${at}].after`, after);
    if (!Number.isInteger(lag)) throw new SchedulingRangeError(`dependencies[${at}].lag`, lag);
    columns.before[at] = before;
    columns.after[at] = after;
    columns.lag[at] = lag;
  }
  return columns;
}

const isIndex = (value: number, count: number): boolean => Number.isInteger(value) && value >= 0 && value < count;

function compressed(count: number, { before, after, lag: lags }: Columns): Arrows {
  const from = new Int32Array(count + 1);
  for (let at = 0; at < before.length; at += 1) from[before[at]! + 1]! += 1;
  for (let task = 0; task < count; task += 1) from[task + 1]! += from[task]!;
  const next = from.slice(0, count);
  const to = new Int32Array(before.length);
  const lag = new Int32Array(before.length);
  for (let at = 0; at < before.length; at += 1) {
    const place = next[before[at]!]!++;
    to[place] = after[at]!;
    lag[place] = lags[at]!;
  }
  return { from, to, lag };
}

function orderOf(count: number, { from, to, lag }: Arrows): Int32Array {
  const order = new Int32Array(count);
  const waitsFor = new Int32Array(count);
  for (let arrow = 0; arrow < to.length; arrow += 1) waitsFor[to[arrow]!]! += 1;
  let found = 0;
  for (let task = 0; task < count; task += 1) if (waitsFor[task] === 0) order[found++] = task;
  for (let at = 0; at < found; at += 1) {
    const last = from[order[at]! + 1]!;
    for (let arrow = from[order[at]!]!; arrow < last; arrow += 1) {
      const after = to[arrow]!;
      waitsFor[after]! -= 1;
      if (waitsFor[after] === 0) order[found++] = after;
    }
  }
  if (found < count) throw new DependencyCycleError(findCircle(waitsFor, reversed({ from, to, lag })));
  return order;
}

/** Whoever still waits, waits for somebody who still waits: going backwards must come round. */
function findCircle(waitsFor: Int32Array, { from, to }: Arrows): number[] {
  const seenAt = new Map<number, number>();
  const path: number[] = [];
  let task = waitsFor.findIndex((waits) => waits > 0);
  while (!seenAt.has(task)) {
    seenAt.set(task, path.length);
    path.push(task);
    const before = to.subarray(from[task]!, from[task + 1]!);
    task = before.find((each) => waitsFor[each]! > 0)!;
  }
  return path.slice(seenAt.get(task)!).reverse();
}
