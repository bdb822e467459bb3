import type { ChosenPeople } from './choose-owners.js';
import { buildDependencyGraph, type Dependency } from './dependency-graph.js';
import type { LevelInput, LevelPerson, LevelTask } from './level-shape.js';
import type { CapacityStep, ResourceProject } from './resource-project.js';
import { SchedulingRangeError } from './scheduling-range-error.js';

/** The tasks that are free to be placed, as a project whose resources are people. */
export interface TasksProject {
  project: ResourceProject;
  /** `free[task of the project]` is its index in the input. */
  free: number[];
  impossible: string[];
}

/**
 * What is put somewhere already takes its time first; the others share what is left. A task that takes more of a day
 * than somebody ever has takes more days instead.
 */
export function projectOfTasks(input: LevelInput, chosen: readonly ChosenPeople[]): TasksProject {
  const links = linksOf(input);
  const free = input.tasks.flatMap(({ startDay }, at) => (startDay === null ? [at] : []));
  const names = [...new Set(chosen.flatMap(({ people }) => people))];
  const people = names.map((id) => input.people.find((each) => each.id === id) ?? { id, usual: 100, days: [] });
  const works = free.map((at) => workOf(input.tasks[at]!, at, chosen[at]!, people));
  const limits = limitsOf(input, links, free);
  return {
    free,
    impossible: works.flatMap(({ isPossible }, at) => (isPossible ? [] : [input.tasks[free[at]!]!.id])),
    project: {
      durations: works.map(({ days }) => days),
      requests: works.map(({ request }) => request),
      capacities: people.map((person) => whatIsLeft(person, input, chosen)),
      pauses: free.map((at) => input.tasks[at]!.pauses),
      ...limits,
    },
  };
}

/** Days and request of a task, stretched where the people on it have less of a day than it would take. */
function workOf({ days, load }: LevelTask, at: number, { people: on }: ChosenPeople, people: readonly LevelPerson[]) {
  if (!(Number.isInteger(load) && load >= 1 && load <= 100)) throw new SchedulingRangeError(`tasks[${at}].load`, load);
  if (!(Number.isInteger(days) && days >= 0)) throw new SchedulingRangeError(`tasks[${at}].days`, days);
  const most = people.reduce((least, { id, usual }) => (on.includes(id) ? Math.min(least, usual) : least), load);
  const isPossible = most > 0 || days === 0;
  const taken = isPossible ? most : 0;
  return {
    isPossible,
    days: taken > 0 ? Math.ceil((days * load) / taken) : days,
    request: people.map(({ id }) => (on.includes(id) ? taken : 0)),
  };
}

/** What a person has on each day without the tasks that are put there. */
function whatIsLeft(person: LevelPerson, { tasks }: LevelInput, chosen: readonly ChosenPeople[]): CapacityStep[] {
  const mine = tasks.filter((task, at) => task.startDay !== null && chosen[at]!.people.includes(person.id));
  const last = mine.reduce((latest, task) => Math.max(latest, finishOf(task)), person.days.length);
  const left = Array.from({ length: last + 1 }, (_, day) => person.days[day] ?? person.usual);
  for (const task of mine)
    for (let day = Math.max(0, task.startDay!); day < finishOf(task); day += 1)
      left[day] = Math.max(0, left[day]! - task.load);
  return left.flatMap((capacity, from) => (from > 0 && left[from - 1] === capacity ? [] : [{ from, capacity }]));
}

const finishOf = ({ startDay, days }: LevelTask): number => startDay! + days;

/** Everything that waits for something, by index; a circle is an error even where a person broke it by putting a task. */
function linksOf({ tasks }: LevelInput): Required<Dependency>[] {
  const indexOf = new Map(tasks.map(({ id }, at) => [id, at]));
  const links = tasks.flatMap((task, after) =>
    task.after.map(({ id, lagDays: lag }) => {
      const before = indexOf.get(id);
      if (before === undefined) throw new SchedulingRangeError(`tasks[${after}].after`, id);
      return { before, after, lag };
    }),
  );
  buildDependencyGraph(tasks.length, links);
  return links;
}

/** Dependencies between free tasks; one on what is put somewhere becomes a first or a last day. */
function limitsOf(
  { tasks, calendarDays }: LevelInput,
  links: readonly Required<Dependency>[],
  free: readonly number[],
) {
  const freeAt = new Map(free.map((at, place) => [at, place]));
  const dependencies: Dependency[] = [];
  const notBefore = free.map((at) => Math.max(0, tasks[at]!.notBefore ?? 0));
  const deadlines = free.map((at) => Math.max(0, tasks[at]!.dueDay ?? calendarDays));
  for (const link of links) {
    const [before, after] = [freeAt.get(link.before), freeAt.get(link.after)];
    if (before !== undefined && after !== undefined) dependencies.push({ before, after, lag: link.lag });
    else if (after !== undefined)
      notBefore[after] = Math.max(notBefore[after]!, finishOf(tasks[link.before]!) + link.lag);
    else if (before !== undefined)
      deadlines[before] = Math.max(0, Math.min(deadlines[before]!, tasks[link.after]!.startDay! - link.lag));
  }
  return { dependencies, notBefore, deadlines };
}
