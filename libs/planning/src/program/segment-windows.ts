import type { Guest } from '../guests-facts.js';
import type { Segment } from '../program-facts.js';
import { freeSpans, type MinuteSpan } from './free-spans.js';
import type { SessionSchedule } from './schedule-segments.js';

type Known = {
  segments: readonly Segment[];
  guests: readonly Pick<Guest, 'id' | 'freeTimes' | 'status'>[];
  schedules: readonly SessionSchedule[];
};

/**
 * When each segment of a session can take place: while all its guests are free, and none of them is on in another session
 * of that day. A guest who did not say when they are free can always; a segment that can always has no entry.
 */
export function segmentWindows({ segments, guests, schedules }: Known, sessionId: string): Map<string, MinuteSpan[]> {
  const here = schedules.find((schedule) => schedule.sessionId === sessionId);
  const windows = new Map<string, MinuteSpan[]>();
  if (!here?.isTimed) return windows;
  const others = schedules.filter(({ date, isTimed }) => isTimed && date !== null && date === here.date);
  for (const segment of segments) {
    const spans = segment.guestIds.flatMap((id): MinuteSpan[][] => {
      const guest = guests.find((each) => each.id === id);
      if (!guest || guest.status === 'declined') return [];
      const free = freeSpans(guest.freeTimes, here.date);
      const busy = others.filter((each) => each !== here).flatMap((each) => spansOf(each, segments, id));
      if (free === null && busy.length === 0) return [];
      return [without(free ?? [{ from: -1440, to: 2880 }], busy)];
    });
    if (spans.length > 0) windows.set(segment.id, spans.reduce(shared));
  }
  return windows;
}

/** When a guest is on in a session. */
const spansOf = ({ timed }: SessionSchedule, segments: readonly Segment[], guestId: string): MinuteSpan[] =>
  timed
    .filter(({ segmentId }) => segments.find(({ id }) => id === segmentId)?.guestIds.includes(guestId))
    .map(({ start, end }) => ({ from: start, to: end }));

const without = (free: MinuteSpan[], busy: MinuteSpan[]): MinuteSpan[] =>
  busy.reduce(
    (left, { from, to }) =>
      left.flatMap((span) =>
        [
          { from: span.from, to: Math.min(span.to, from) },
          { from: Math.max(span.from, to), to: span.to },
        ].filter((part) => part.from < part.to),
      ),
    free,
  );

const shared = (one: MinuteSpan[], other: MinuteSpan[]): MinuteSpan[] =>
  one.flatMap((a) =>
    other
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => from < to),
  );
