import type { FreeTime } from './guests-facts.js';

/** When a session takes place: `YYYY-MM-DD` and `HH:MM`, null while not said. */
export type SessionTime = { id: string; date: string | null; startTime: string | null; endTime: string | null };

/** `unknown` while the guest did not say when they are free, or the session has no date: that is not "busy". */
export type Freedom = 'free' | 'busy' | 'unknown';

/**
 * Whether a guest can come to a session by the free times they named. A free time must cover the whole session; of a
 * session without an end only the start counts, without a start only the day. Times that touch or overlap are one.
 */
export function guestFreedom(freeTimes: readonly FreeTime[], session: SessionTime): Freedom {
  if (freeTimes.length === 0 || session.date === null) return 'unknown';
  const thatDay = joined(freeTimes.filter(({ date }) => date === session.date));
  const { startTime: from, endTime } = session;
  if (from === null) return thatDay.length > 0 ? 'free' : 'busy';
  const to = endTime ?? from;
  return thatDay.some((free) => free.from <= from && free.to >= to) ? 'free' : 'busy';
}

type Span = { from: string; to: string };

function joined(times: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of [...times].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1);
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else spans.push({ from, to });
  }
  return spans;
}

/** The guest can come to none of the sessions whose dates are known: then something has to give. */
export function isGuestBusy(freeTimes: readonly FreeTime[], sessions: readonly SessionTime[]): boolean {
  const each = sessions.map((session) => guestFreedom(freeTimes, session));
  return each.length > 0 && each.every((freedom) => freedom === 'busy');
}
