import { costOf } from './lower-bound.js';
import type { Schedule } from './resource-project.js';
import { scheduleGenerator } from './schedule-generator.js';
import type { ScheduleModel, Side } from './schedule-model.js';

/** A schedule in the time of the side that it was made on, from `floor` on, with its rank; smaller costs are better. */
export interface RankedSchedule extends Schedule {
  floor: number;
  /** Slots from `floor` to the last finish. */
  makespan: number;
  /** Sum of the slots by which tasks break their deadlines. */
  lateness: number;
  cost: number;
}

/** Makes schedules and counts them: each pass, forwards or backwards, is one. */
export interface ScheduleRunner {
  forward(keys: Float64Array): RankedSchedule;
  /** In the mirror, from the real slot `end` backwards; only good to turn round again. */
  backward(keys: Float64Array, end: number): RankedSchedule;
  made(): number;
}

export function scheduleRunner(model: ScheduleModel): ScheduleRunner {
  const generate = scheduleGenerator(model);
  let made = 0;

  function run(side: Side, keys: Float64Array, floor: number): RankedSchedule {
    const schedule = { starts: new Int32Array(model.count), finishes: new Int32Array(model.count) };
    generate(side, keys, floor, schedule);
    made += 1;
    return rank(schedule, side, floor);
  }

  function rank(schedule: Schedule, { deadlines }: Side, floor: number): RankedSchedule {
    let [lateness, end] = [0, floor];
    for (let task = 0; task < model.count; task += 1) {
      const finish = schedule.finishes[task]!;
      if (finish > end) end = finish;
      if (finish > deadlines[task]!) lateness += finish - deadlines[task]!;
    }
    const makespan = end - floor;
    return { ...schedule, floor, makespan, lateness, cost: costOf({ lateness, makespan }, model) };
  }

  return {
    forward: (keys) => run(model.forward, keys, 0),
    backward: (keys, end) => run(model.backward, keys, model.horizon - end),
    made: () => made,
  };
}

/** Keys to place in the opposite direction what this schedule has: what finishes last here comes first there. */
export function turnRound({ finishes }: Schedule, keys: Float64Array): Float64Array {
  for (let task = 0; task < keys.length; task += 1) keys[task] = -finishes[task]!;
  return keys;
}
