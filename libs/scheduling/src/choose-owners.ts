import type { LevelInput, LevelPerson, LevelTask } from './level-shape.js';

/** Who is on each task: its owners and, where there are candidates, the one that is chosen. */
export interface ChosenPeople {
  people: string[];
  chosen: string | null;
}

/**
 * Gives each task that several could do to one of them, the most pressing task first: to whoever is left with the most
 * room until it must be finished, by share of the time that they have. The same room: the first named.
 */
export function chooseOwners({ tasks, people, calendarDays }: LevelInput): ChosenPeople[] {
  const known = new Map(people.map((person) => [person.id, person]));
  const given = new Map<string, number>();
  const dueOf = (task: LevelTask): number => Math.min(task.dueDay ?? calendarDays, calendarDays);
  const give = (id: string, { days, load }: LevelTask): void => {
    given.set(id, (given.get(id) ?? 0) + days * load);
  };
  for (const task of tasks) for (const owner of task.owners) give(owner, task);
  const chosen = new Map<LevelTask, string>();
  const open = tasks.filter(({ candidates }) => candidates.length > 0);
  for (const task of open.sort((one, other) => dueOf(one) - dueOf(other))) {
    const share = (id: string): number =>
      ((given.get(id) ?? 0) + task.days * task.load) / timeUntil(dueOf(task), known.get(id));
    const best = task.candidates.reduce((least, id) => (share(id) < share(least) ? id : least));
    chosen.set(task, best);
    give(best, task);
  }
  return tasks.map((task) => {
    const one = chosen.get(task) ?? null;
    return { chosen: one, people: one === null ? [...task.owners] : [...new Set([...task.owners, one])] };
  });
}

/** Percent of days that somebody has from today until a day; a trace when there is none, so that shares compare. */
function timeUntil(day: number, person: LevelPerson | undefined): number {
  if (!person) return Math.max(1, day * 100);
  const counted = person.days.slice(0, Math.max(0, day)).reduce((sum, percent) => sum + percent, 0);
  const later = Math.max(0, day - person.days.length) * person.usual;
  return Math.max(person.usual > 0 ? 1 : 0.001, counted + later);
}
