import { NO_DEADLINE, type ScheduleModel } from './schedule-model.js';

/** What no schedule can be better than, in slots. */
export interface LowerBound {
  lateness: number;
  makespan: number;
}

/**
 * The longest chain with all of every resource to itself, and the work of each resource against what there is of it.
 * A search that reaches it need not go on.
 */
export function lowerBoundOf(model: ScheduleModel): LowerBound {
  const finishes = undisturbedFinishes(model);
  let [lateness, makespan] = [0, 0];
  finishes.forEach((finish, task) => {
    lateness += Math.max(0, finish - model.forward.deadlines[task]!);
    makespan = Math.max(makespan, finish);
  });
  for (let resource = 0; resource < model.resourceCount; resource += 1)
    makespan = Math.max(makespan, slotsForWork(model, resource));
  return { lateness, makespan };
}

function undisturbedFinishes({ count, graph, forward, durations }: ScheduleModel): Int32Array {
  const earliest = forward.releases.slice();
  const finishes = new Int32Array(count);
  const { from, to, lag } = graph.successors;
  for (const task of graph.order) {
    finishes[task] = finishFrom(earliest[task]!, durations[task]!, forward.works[task]!);
    for (let arrow = from[task]!; arrow < from[task + 1]!; arrow += 1)
      earliest[to[arrow]!] = Math.max(earliest[to[arrow]!]!, finishes[task]! + lag[arrow]!);
  }
  return finishes;
}

function finishFrom(start: number, duration: number, works: Uint8Array | null): number {
  if (works === null) return start + duration;
  let slot = start;
  for (let left = duration; left > 0; slot += 1) left -= works[slot]!;
  return slot;
}

function slotsForWork({ requests, durations, resourceCount, forward }: ScheduleModel, resource: number): number {
  let work = 0;
  for (let task = 0; task < durations.length; task += 1)
    for (let each = requests.from[task]!; each < requests.from[task + 1]!; each += 1)
      if (requests.resource[each] === resource) work += requests.amount[each]! * durations[task]!;
  let slot = 0;
  for (; work > 0; slot += 1) work -= forward.capacity[slot * resourceCount + resource]!;
  return slot;
}

/** One number to compare schedules by: lateness first, then length. */
export const costOf = ({ lateness, makespan }: LowerBound, { horizon }: ScheduleModel): number =>
  lateness * 2 * horizon + makespan;

/** Whether time may be turned round: nothing is released late and nothing must be done by a day. */
export const isReversible = ({ forward, backward }: ScheduleModel): boolean =>
  [forward, backward].every(({ deadlines }) => deadlines.every((deadline) => deadline === NO_DEADLINE));
