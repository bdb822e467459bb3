import { chooseOwners, type ChosenPeople } from './choose-owners.js';
import type { LevelInput, LevelledTask, LevelledTasks, LevelTask } from './level-shape.js';
import { projectOfTasks, type TasksProject } from './project-of-tasks.js';
import { searchInSteps, type FoundSchedule, type SearchLimits } from './search-schedule.js';

export interface LevelLimits extends SearchLimits {
  /** Asked every hundred schedules with the best so far; true ends the search with it. */
  shouldStop?: (found: LevelledTasks) => boolean;
}

/**
 * Places the preparation so that nobody does two days' work in one: little lateness first, then an early end. Whoever
 * could do a task is chosen before and not searched. With `schedules: 1` it is the plain latest-finish rule.
 * @throws SchedulingRangeError for a task that is not there, or numbers that are none
 * @throws DependencyCycleError with indices of `input.tasks`
 */
export function levelTasks(input: LevelInput, { shouldStop = () => false, ...limits }: LevelLimits): LevelledTasks {
  const search = levelInSteps(input, limits);
  let step = search.next();
  while (!step.done && !shouldStop(step.value)) step = search.next();
  return step.value;
}

/** The same for a worker that wants to listen in between: hands over the best so far every hundred schedules. */
export function* levelInSteps(input: LevelInput, limits: SearchLimits): Generator<LevelledTasks, LevelledTasks, void> {
  const chosen = chooseOwners(input);
  const tasks = projectOfTasks(input, chosen);
  const search = searchInSteps(tasks.project, limits);
  let step = search.next();
  for (; !step.done; step = search.next()) yield proposalOf(input, chosen, tasks, step.value);
  return proposalOf(input, chosen, tasks, step.value);
}

function proposalOf(
  { tasks, calendarDays }: LevelInput,
  chosen: readonly ChosenPeople[],
  { free, impossible }: TasksProject,
  found: FoundSchedule,
): LevelledTasks {
  const placeOf = new Map(free.map((at, place) => [at, place]));
  const levelled = tasks.map((task, at): LevelledTask => {
    const place = placeOf.get(at);
    const days = place === undefined ? putDays(task) : { from: found.starts[place]!, to: found.finishes[place]! };
    return { id: task.id, startDay: days.from, finishDay: days.to, chosen: chosen[at]!.chosen };
  });
  return {
    tasks: levelled,
    lateDays: levelled.reduce((sum, each, at) => sum + lateDays(each, tasks[at]!, calendarDays), 0),
    endDay: levelled.reduce((latest, { finishDay }) => Math.max(latest, finishDay), 0),
    ...{ impossible, schedules: found.schedules, isProvenBest: found.isProvenBest },
  };
}

const putDays = ({ startDay, days }: LevelTask) => ({ from: startDay!, to: startDay! + days });

const lateDays = ({ finishDay }: LevelledTask, { dueDay }: LevelTask, calendarDays: number): number =>
  Math.max(0, finishDay - (dueDay ?? calendarDays));
