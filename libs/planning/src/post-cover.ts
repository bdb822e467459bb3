import type { SessionTime } from './guest-freedom.js';
import { shiftSpans } from './shift-span.js';
import type { Shift } from './staff-facts.js';

/** From when to when a post lacks people, in minutes of the day; null where the session does not say. */
export type Shortage = { from: number | null; to: number | null; short: number };
export type PostCover = {
  /** People there at the thinnest moment of the session, never more than needed. */
  filled: number;
  short: number;
  /** The stretches in which people lack, in order; empty when nobody does. */
  shortages: Shortage[];
};

/**
 * Whether a post is filled through one session: three people in the first hour and one after it is one. Shifts without
 * a person count for nobody.
 */
export function postCover(needed: number, shifts: readonly Shift[], session: SessionTime): PostCover {
  const spans = shifts
    .filter(({ personId, contactId }) => personId !== null || contactId !== null)
    .flatMap((shift) => shiftSpans(shift, [session]));
  const whole = shiftSpans({ sessionId: session.id, from: null, to: null }, [session])[0]!;
  const edges = [whole.from, whole.to, ...spans.flatMap(({ from, to }) => [from, to])]
    .filter((edge) => edge >= whole.from && edge <= whole.to)
    .sort((a, b) => a - b);
  const shortages: (Shortage & { there: number })[] = [];
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined || to === from) continue;
    const there = spans.filter((span) => span.from <= from && span.to >= to).length;
    const last = shortages.at(-1);
    if (there >= needed) continue;
    if (last && last.there === there && last.to === finite(from)) last.to = finite(to);
    else shortages.push({ from: finite(from), to: finite(to), short: needed - there, there });
  }
  const short = Math.max(0, ...shortages.map((each) => each.short));
  return {
    filled: needed - short,
    short,
    shortages: shortages.map(({ from, to, short: lacking }) => ({ from, to, short: lacking })),
  };
}

const finite = (minutes: number): number | null => (Number.isFinite(minutes) ? minutes : null);
