import type { Capacity } from '../tasks-facts.js';
import type { WorkDays } from './work-days.js';

/** A piece of somebody's work: working days from `start` up to `end`, which is not counted; `load` in percent of a day. */
export type Work = { key: string; personId: string; start: number; end: number; load: number };

/** A day on which somebody has more to do than there is of them; `keys` is what comes together. Percent of a full day. */
export type Overload = { personId: string; date: string; load: number; capacity: number; keys: string[] };

/**
 * How much of a full day somebody has, in percent: what was said, without the days they are away. Whoever nobody spoke
 * about has all of it. Several entries about one person: the least counts.
 */
export function capacityOn(capacities: readonly Capacity[], personId: string, date: string): number {
  const own = capacities.filter((each) => each.personId === personId);
  return own.reduce((least, each) => Math.min(least, isAway(each, date) ? 0 : each.percent), 100);
}

/** With one end only, somebody is away from then on, or until then. */
const isAway = ({ awayFrom, awayTo }: Capacity, date: string): boolean =>
  (awayFrom !== null || awayTo !== null) && (awayFrom ?? date) <= date && date <= (awayTo ?? date);

/** Days on which nobody could do what the plan gives them: by person, then day. */
export function findOverloads(works: readonly Work[], capacities: readonly Capacity[], days: WorkDays): Overload[] {
  const people = new Map<string, Map<number, Work[]>>();
  for (const work of works) {
    const ofPerson = people.get(work.personId) ?? new Map<number, Work[]>();
    people.set(work.personId, ofPerson);
    for (let day = work.start; day < work.end; day += 1) ofPerson.set(day, [...(ofPerson.get(day) ?? []), work]);
  }
  return [...people].flatMap(([personId, byDay]) =>
    [...byDay]
      .sort(([a], [b]) => a - b)
      .flatMap(([day, together]): Overload[] => {
        const date = days.dateAt(day);
        const load = together.reduce((sum, each) => sum + each.load, 0);
        const capacity = capacityOn(capacities, personId, date);
        return load <= capacity ? [] : [{ personId, date, load, capacity, keys: together.map(({ key }) => key) }];
      }),
  );
}
