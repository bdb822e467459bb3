import type { Layout } from '../layout-facts.js';
import { doorLimits, type PeopleLimit } from './door-limits.js';
import { generateSeats } from './generate-seats.js';
import type { Seating } from './seating.js';

export type SeatsThatFit = {
  /** Seats that the room takes with its doors. */
  people: number;
  /** The limit that gives `people`; the first of `limits`. */
  boundBy: PeopleLimit;
  /** Every limit that was looked at, the tightest first. */
  limits: PeopleLimit[];
};

/** How many fit, and which rule binds: the floor with its rows and aisles, or the doors. `full` spares a second count. */
export function seatsThatFit(layout: Layout, full: Seating = generateSeats(layout, null)): SeatsThatFit {
  const floor: PeopleLimit = { rule: full.boundBy, people: full.capacity, figure: full.rows };
  const limits = [floor, ...doorLimits(layout)].sort((a, b) => a.people - b.people);
  return { people: limits[0]!.people, boundBy: limits[0]!, limits };
}
