import type { ScheduleModel } from './schedule-model.js';
import type { RankedSchedule } from './schedule-runner.js';
import { randomBelow, type Random } from './seeded-random.js';

/** Fills `keys` for the opposite direction with what two parents of one direction give to their child. */
export type Crossover = (father: RankedSchedule, mother: RankedSchedule, keys: Float64Array) => void;

/** Shares of the schedule's length that the kept window may have, and how many are compared. */
const [NARROWEST, WIDEST, WINDOWS] = [0.25, 0.75, 12];
/** Share of the keys that are shaken, and how far at most, as a share of the length. */
const [SHAKEN, SHAKE] = [0.1, 0.25];

/**
 * Peak crossover (after Valls, Ballestín and Quintanilla, 2008, and Debels and Vanhoucke, 2005): the stretch in which
 * the mother uses resources best stays as it is; the father orders what she does before it and what she does after it.
 * A few keys are shaken by chance.
 */
export function peakCrossover(model: ScheduleModel, random: Random): Crossover {
  const loads = loadsOf(model);
  const far = 4 * model.horizon;
  return (father, mother, keys) => {
    const { from, to } = densestWindow(mother, loads, random);
    for (let task = 0; task < keys.length; task += 1) {
      const finish = mother.finishes[task]!;
      if (finish <= from) keys[task] = far - father.finishes[task]!;
      else if (finish > to) keys[task] = -far - father.finishes[task]!;
      else keys[task] = -finish;
    }
    shake(keys, SHAKE * random() * father.makespan, random);
  };
}

function shake(keys: Float64Array, most: number, random: Random): void {
  for (let task = 0; task < keys.length; task += 1) if (random() < SHAKEN) keys[task]! += (random() * 2 - 1) * most;
}

/** What a task takes of all resources together in a slot, each as a share of the most that there is. */
function loadsOf({ count, requests, resourceCount, forward }: ScheduleModel): Float64Array {
  const most = new Int32Array(resourceCount);
  forward.capacity.forEach((capacity, at) => {
    most[at % resourceCount] = Math.max(most[at % resourceCount]!, capacity);
  });
  return Float64Array.from({ length: count }, (_, task) => {
    let load = 0;
    for (let each = requests.from[task]!; each < requests.from[task + 1]!; each += 1)
      load += requests.amount[each]! / most[requests.resource[each]!]!;
    return load;
  });
}

/** The best used of some windows drawn by chance, in the schedule's own time. */
function densestWindow(schedule: RankedSchedule, loads: Float64Array, random: Random): { from: number; to: number } {
  const { floor, makespan } = schedule;
  const used = usedUntil(schedule, loads);
  let found = { from: floor, to: floor };
  let best = -1;
  for (let drawn = 0; drawn < WINDOWS; drawn += 1) {
    const width = Math.max(1, Math.round(makespan * (NARROWEST + (WIDEST - NARROWEST) * random())));
    const from = randomBelow(random, Math.max(1, makespan - width + 1));
    const share = (used[Math.min(makespan, from + width)]! - used[from]!) / width;
    if (share <= best) continue;
    best = share;
    found = { from: floor + from, to: floor + from + width };
  }
  return found;
}

/** The sum of the loads in all slots before each slot; a task counts from start to finish, its pauses too. */
function usedUntil({ starts, finishes, floor, makespan }: RankedSchedule, loads: Float64Array): Float64Array {
  const change = new Float64Array(makespan + 2);
  for (let task = 0; task < loads.length; task += 1) {
    change[starts[task]! - floor + 1]! += loads[task]!;
    change[finishes[task]! - floor + 1]! -= loads[task]!;
  }
  const used = new Float64Array(makespan + 1);
  let rate = 0;
  for (let slot = 1; slot <= makespan; slot += 1) {
    rate += change[slot]!;
    used[slot] = used[slot - 1]! + rate;
  }
  return used;
}
