import type { FreeTime } from '../guests-facts.js';
import { minutesOf } from '../shift-span.js';

/** From and to in minutes of a day. */
export type MinuteSpan = { from: number; to: number };

/** When a guest can come on a day, joined where times touch; null while the guest did not say, which is not "never". */
export function freeSpans(freeTimes: readonly FreeTime[], date: string | null): MinuteSpan[] | null {
  if (freeTimes.length === 0 || date === null) return null;
  const spans = freeTimes
    .filter((each) => each.date === date)
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .sort((a, b) => a.from - b.from);
  const joined: MinuteSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** Minutes of `span` that lie outside of all the free ones, which must not overlap each other. */
export const minutesOutside = (span: MinuteSpan, free: readonly MinuteSpan[]): number =>
  span.to - span.from - free.reduce((sum, each) => sum + sharedMinutes(span, each), 0);

export const sharedMinutes = (one: MinuteSpan, other: MinuteSpan): number =>
  Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
