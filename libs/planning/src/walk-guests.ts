import { guestJumps, type GuestJump } from './guest-jumps.js';
import { guestMoves } from './guest-status.js';
import type { GuestsFacts, GuestStatus } from './guests-facts.js';

/**
 * The states between `before` and `after`, so that no guest's status goes more than one step at a time; `after` comes
 * last. Taps that wait together (offline, or while a save is on its way) are so recorded as the steps they were.
 */
export const walkGuests = (before: GuestsFacts, after: GuestsFacts): GuestsFacts[] => {
  const walks = guestJumps(before.guests, after.guests).map((jump) => ({ id: jump.id, steps: stepsBetween(jump) }));
  const count = Math.max(0, ...walks.map(({ steps }) => steps.length));
  const between = Array.from({ length: count }, (_, index) => ({
    ...after,
    guests: after.guests.map((guest) => {
      const status = walks.find(({ id }) => id === guest.id)?.steps[index];
      return status === undefined ? guest : { ...guest, status };
    }),
  }));
  return [...between, after];
};

/** The shortest way from one status to another, without its two ends; every status can be reached from every other. */
function stepsBetween({ from, to }: Pick<GuestJump, 'from' | 'to'>): GuestStatus[] {
  const ways: GuestStatus[][] = [[from]];
  const seen = new Set<GuestStatus>([from]);
  for (const way of ways)
    for (const next of guestMoves[way.at(-1)!]) {
      if (next === to) return way.slice(1);
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  return [];
}
