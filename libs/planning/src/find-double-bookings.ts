import type { SessionTime } from './guest-freedom.js';
import { shiftSpans, type ShiftSpan } from './shift-span.js';
import type { Post, Shift } from './staff-facts.js';

/** One person in two shifts at the same time. `first` and `second` are in the order of posts and shifts. */
export type DoubleBooking = { personId: string | null; contactId: string | null; first: Booked; second: Booked };
export type Booked = { postId: string; shiftId: string };

type Entry = { who: string; shift: Shift; booked: Booked; spans: ShiftSpan[] };

/**
 * Everybody who is booked twice at the same time, in one session or in two on the same day. Touching ends are fine.
 * A shift without times is the whole session; between two sessions only times that are known are compared.
 */
export function findDoubleBookings(posts: readonly Post[], sessions: readonly SessionTime[]): DoubleBooking[] {
  const entries = posts.flatMap((post) => post.shifts.flatMap((shift) => entryOf(post, shift, sessions)));
  const found: DoubleBooking[] = [];
  for (const [index, one] of entries.entries())
    for (const other of entries.slice(index + 1))
      if (one.who === other.who && one.spans.some((span) => other.spans.some((each) => overlap(span, each))))
        found.push({ ...whoOf(one.shift), first: one.booked, second: other.booked });
  return found;
}

function entryOf(post: Post, shift: Shift, sessions: readonly SessionTime[]): Entry[] {
  const who = shift.personId ?? shift.contactId;
  if (who === null) return [];
  return [{ who, shift, booked: { postId: post.id, shiftId: shift.id }, spans: shiftSpans(shift, sessions) }];
}

const whoOf = ({ personId, contactId }: Shift) => ({ personId, contactId });

function overlap(one: ShiftSpan, other: ShiftSpan): boolean {
  const isSameSession = one.sessionId === other.sessionId;
  const isSameDay = one.date !== null && one.date === other.date;
  const areKnown = [one.from, one.to, other.from, other.to].every(Number.isFinite);
  if (!isSameSession && !(isSameDay && areKnown)) return false;
  return one.from < other.to && other.from < one.to;
}
