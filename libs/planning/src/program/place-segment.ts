import type { Segment } from '../program-facts.js';

/** What a segment's place in time depends on besides itself. */
export type Placeable = Pick<Segment, 'minutes' | 'gapMinutes' | 'setUpMinutes' | 'place'> & {
  /** Minute of a fixed start; null follows what comes before. */
  fixedAt: number | null;
};

/** Where the program stands: minute at which all so far is over, and the last segment with its start. */
export type Standing = { over: number; last: { start: number; place: string } | null };

export type Placed = {
  start: number;
  end: number;
  /** Minutes of nothing before it, besides its intended gap: it waits for its fixed start. */
  idle: number;
  /** Of those minutes, the ones in which its stage is still being set up. */
  setUpWait: number;
  /** A fixed start that comes too early, by so many minutes: what is before it, with the gap, is not over. */
  clash: number;
};

/**
 * Puts a segment behind what is there. It starts when the last one is over and its gap has passed, and not before its
 * stage is set up: that may happen during the segment before, unless the two share a place. A fixed start holds its time
 * whatever comes before. Whole minutes.
 */
export function placeSegment(standing: Standing, segment: Placeable): Placed {
  const { minutes, gapMinutes, setUpMinutes, fixedAt } = segment;
  const follows = standing.over + gapMinutes;
  const ready = Math.max(follows, setUpReady(standing, segment));
  const start = fixedAt ?? ready;
  return {
    start,
    end: start + minutes,
    idle: Math.max(0, start - follows),
    setUpWait: setUpMinutes === 0 ? 0 : Math.max(0, Math.min(start, ready) - follows),
    clash: Math.max(0, ready - start),
  };
}

function setUpReady({ over, last }: Standing, { setUpMinutes, place }: Placeable): number {
  if (last === null || setUpMinutes === 0) return -Infinity;
  const isSameStage = place !== '' && place === last.place;
  return (isSameStage ? over : last.start) + setUpMinutes;
}

/** Where the program stands after it. */
export const standingAfter = ({ over }: Standing, { place }: Pick<Segment, 'place'>, placed: Placed): Standing => ({
  over: Math.max(over, placed.end),
  last: { start: placed.start, place },
});
