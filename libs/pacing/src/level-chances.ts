import type { PacingFacts } from './pacing-facts.js';
import { chanceOfAtLeast } from './quantiles.js';

/** Chances from 0 to 1; null where there is no target or no room to judge by. */
export type LevelChances = {
  floor: number | null;
  balanced: number | null;
  stretch: number | null;
  /** More people than the capacity: arrivals × mean party size above it. */
  overfill: number | null;
};

/** Chances of reaching each level, and of overfilling, when 0, 1, 2 … customers arrive with these chances. */
export function levelChances(
  arrivals: Float64Array,
  { targets, partySize, capacityPeople }: Pick<PacingFacts, 'targets' | 'partySize' | 'capacityPeople'>,
): LevelChances {
  const reach = (target: number | undefined): number | null =>
    target === undefined ? null : chanceOfAtLeast(arrivals, target);
  return {
    floor: reach(targets?.floor),
    balanced: reach(targets?.balanced),
    stretch: reach(targets?.stretch),
    overfill: capacityPeople === null ? null : chanceOfAtLeast(arrivals, firstTooMany(capacityPeople, partySize)),
  };
}

/** The first number of customers whose people exceed the capacity: 100 people of parties of 1.6 are 62.5 customers. */
const firstTooMany = (capacity: number, partySize: number): number => Math.floor(capacity / partySize + 1e-9) + 1;
