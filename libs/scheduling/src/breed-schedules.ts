import { peakCrossover } from './crossover.js';
import { latestFinishKeys } from './latest-finish-keys.js';
import { costOf, isReversible, lowerBoundOf } from './lower-bound.js';
import { population } from './population.js';
import type { ResourceProject } from './resource-project.js';
import { buildScheduleModel } from './schedule-model.js';
import { scheduleRunner, turnRound } from './schedule-runner.js';
import type { FoundSchedule } from './search-schedule.js';
import { seededRandom } from './seeded-random.js';

/** A search under way. */
export interface Breeding {
  /** Makes one to three more schedules. */
  goOn(): void;
  /** All that were allowed are made, or none can be better. */
  isOver(): boolean;
  found(): FoundSchedule;
}

/** A child whose first half is longer than the worst schedule by more than this is not worth its second half. */
const PROMISING = 1.03;

/**
 * A genetic algorithm: the worst makes room for every better child. The first schedule is the plain rule's, then come
 * schedules of the rule with chance in it, each improved backwards and forwards (justification; Valls, Ballestín and
 * Quintanilla, 2005). A child takes its order from its parents, is made from the end backwards and then forwards.
 */
export function breedSchedules(project: ResourceProject, schedules: number, seed: number): Breeding {
  const model = buildScheduleModel(project);
  const random = seededRandom(seed);
  const runner = scheduleRunner(model);
  const cross = peakCrossover(model, random);
  const members = population(populationSize(schedules));
  const rule = latestFinishKeys(project);
  const spread = rule.reduce((most, key) => Math.max(most, key), 0);
  const bound = costOf(lowerBoundOf(model), model);
  const canJudgeHalf = isReversible(model);
  const keys = new Float64Array(model.count);
  let best = runner.forward(rule);
  let draws = populationSize(schedules) - 1;
  members.offer(best);

  const isOver = (): boolean => runner.made() >= schedules || best.cost <= bound;

  function makeForward(): void {
    const schedule = runner.forward(keys);
    if (schedule.cost < best.cost) best = schedule;
    members.offer(schedule);
  }

  /** False when the schedule in the mirror is not worth turning round, or may not be. */
  function makeBackward(): boolean {
    const turned = runner.backward(keys, best.makespan);
    turnRound(turned, keys);
    const isPromising = !canJudgeHalf || turned.makespan <= members.worst().makespan * PROMISING;
    return isPromising && runner.made() < schedules;
  }

  function drawByRule(): void {
    for (let task = 0; task < keys.length; task += 1) keys[task] = rule[task]! + random() * spread;
    const drawn = runner.forward(keys);
    if (drawn.cost < best.cost) best = drawn;
    turnRound(drawn, keys);
    if (!isOver() && makeBackward()) makeForward();
  }

  function breed(): void {
    cross(members.pick(random), members.pick(random), keys);
    if (makeBackward()) makeForward();
  }

  return {
    goOn: () => {
      if (draws > 0) drawByRule();
      else breed();
      draws -= 1;
    },
    isOver,
    found: () => ({
      ...{ starts: best.starts, finishes: best.finishes, makespan: best.makespan, lateness: best.lateness },
      ...{ schedules: runner.made(), isProvenBest: best.cost <= bound },
    }),
  };
}

/** Few when there is little time to mix them. */
const populationSize = (schedules: number): number => Math.min(200, 10 + Math.round(schedules * 0.028));
