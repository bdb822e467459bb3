import { breedSchedules } from './breed-schedules.js';
import type { ResourceProject, Schedule } from './resource-project.js';
import { SchedulingRangeError } from './scheduling-range-error.js';

export interface SearchLimits {
  /** How many schedules may be made, ≥ 1; each pass, forwards or backwards, is one. */
  schedules: number;
  /** The same seed finds the same schedule. */
  seed: number;
}

/** The best so far, while the search goes on. */
export interface FoundSchedule extends Schedule {
  /** When the last task finishes. */
  makespan: number;
  /** Sum of the slots by which tasks break their deadlines. */
  lateness: number;
  /** How many were made until now. */
  schedules: number;
  /** Whether no schedule can be better: the search stopped because there was nothing left to find. */
  isProvenBest: boolean;
}

/** How often a search can be stopped, in schedules. */
const STEP = 100;

/** Runs the search to its end, or until `shouldStop` says so, which is asked every hundred schedules. Throws as below. */
export function searchSchedule(
  project: ResourceProject,
  limits: SearchLimits,
  shouldStop: (found: FoundSchedule) => boolean = () => false,
): FoundSchedule {
  const search = searchInSteps(project, limits);
  let step = search.next();
  while (!step.done && !shouldStop(step.value)) step = search.next();
  return step.value;
}

/**
 * Looks for a schedule with little lateness, then a short one; never worse than the plain latest-finish rule, whose
 * schedule is the first. Hands over the best so far every hundred schedules: whoever needs no more does not go on.
 * @throws SchedulingRangeError
 * @throws DependencyCycleError
 */
export function* searchInSteps(
  project: ResourceProject,
  { schedules, seed }: SearchLimits,
): Generator<FoundSchedule, FoundSchedule, void> {
  if (!Number.isInteger(schedules) || schedules < 1) throw new SchedulingRangeError('schedules', schedules);
  const breeding = breedSchedules(project, schedules, seed);
  for (let next = STEP; !breeding.isOver(); breeding.goOn()) {
    if (breeding.found().schedules < next) continue;
    yield breeding.found();
    next += STEP;
  }
  return breeding.found();
}
