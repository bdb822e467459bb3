import type { Rooms } from './rooms.js';
import { chanceSlack } from './search-limits.js';
import type { InspectionItem, SeatingStyle, VenueCandidate, VenueRoom } from './venue-facts.js';

/** A room in one seating style with the people that it takes, staff and children included. */
export type Seating = { room: VenueRoom; style: SeatingStyle; people: number };

/** Every seating of a candidate whose capacity is known, the largest first; equal ones in the order of the facts. */
export const seatingsOf = ({ rooms }: Pick<VenueCandidate, 'rooms'>): Seating[] =>
  rooms
    .flatMap((room) =>
      Object.entries(room.capacities).map(([style, people]) => ({ room, style: style as SeatingStyle, people })),
    )
    .sort((a, b) => b.people - a.people);

/**
 * The seating that a candidate is judged by before one is chosen: the largest in the wanted style; else the largest in
 * which people sit, because a seminar is not stood through; else the largest. Null while no capacity is known.
 */
export function bestSeating(candidate: Pick<VenueCandidate, 'rooms'>, wanted?: SeatingStyle): Seating | null {
  const all = seatingsOf(candidate);
  return all.find(({ style }) => style === wanted) ?? all.find(({ style }) => style !== 'standing') ?? all[0] ?? null;
}

/**
 * The most customers who may arrive so that in each room their people find a place with a chance of at least 1 − `limit`
 * (0 to 1), summed over the rooms. Parties differ in size, so this is less than places ÷ mean party.
 */
export const arrivalsThatFit = ({ fits }: Pick<Rooms, 'fits'>, limit: number): number =>
  fits.reduce((sum, fit) => sum + mostThatFit(fit, 1 - limit - chanceSlack), 0);

/** The chance never rises with arrivals, so the last one that is large enough is the most. */
function mostThatFit(fit: Float64Array, enough: number): number {
  let [least, beyond] = [0, fit.length];
  while (least < beyond) {
    const middle = (least + beyond) >> 1;
    if (fit[middle]! >= enough) least = middle + 1;
    else beyond = middle;
  }
  return Math.max(0, least - 1);
}

/** Sum and number of the scores that were given in an inspection (1 bad to 5 good); what was not looked at does not count. */
export function inspectionScores(inspection: readonly Pick<InspectionItem, 'score'>[]): { sum: number; count: number } {
  const scores = inspection.flatMap(({ score }) => score ?? []);
  return { sum: scores.reduce((sum, score) => sum + score, 0), count: scores.length };
}
