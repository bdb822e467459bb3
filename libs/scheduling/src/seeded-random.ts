/** The next number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * Random numbers that are the same for the same seed (any number; its lowest 32 bits count), in every engine.
 * Source: mulberry32, public domain by T. Ettinger.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 to `count` − 1. */
export const randomBelow = (random: Random, count: number): number => Math.floor(random() * count);
