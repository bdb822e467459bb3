import { countedShares } from './counted-shares.js';
import { shiftShare } from './log-odds.js';
import type { PastEvent } from './pacing-facts.js';

/** Log-odds of coming lost with each day since confirming (0 or less), relative to `meanAge`, for which rates hold. */
export type AgeEffect = { perDay: number; meanAge: number };

/** Older confirmations come less often: by 0.01 log-odds a day, give or take as much, before any event is looked at. */
const usual = { perDay: -0.01, deviation: 0.01 };

/** Ages beyond this tell nothing more: nobody knows what becomes of a yes that is half a year old. */
const oldest = 120;

/**
 * How much confirmations fade, by regression of the finished events' turn-up on the mean age of their confirmations,
 * pulled towards what is usual. Weights are the inverse of what chance and the events' `luck` explain. Never more than
 * 0, because a yes does not ripen.
 */
export function ageEffect(pastEvents: readonly PastEvent[], rate: number, luck: number, meanAge: number): AgeEffect {
  const variance = rate * (1 - rate);
  const seen = countedShares(pastEvents).flatMap((event) => {
    const age = meanAgeOf(event);
    if (age === null || event.confirmed <= 0 || variance <= 0) return [];
    const off = (event.arrived / event.confirmed - rate) / variance;
    return [{ age, off, weight: variance / (1 / event.confirmed + luck) }];
  });
  const weights = seen.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const [middle, offset] = [
    seen.reduce((sum, { age, weight }) => sum + age * weight, 0) / weights,
    seen.reduce((sum, { off, weight }) => sum + off * weight, 0) / weights,
  ];
  let [precision, sum] = [usual.deviation ** -2, usual.perDay * usual.deviation ** -2];
  for (const { age, off, weight } of seen) {
    precision += weight * (age - middle) ** 2;
    sum += weight * (age - middle) * (off - offset);
  }
  return { perDay: Math.min(0, sum / precision), meanAge };
}

/** The turn-up rate of confirmations that will be `age` days old at the event. */
export const rateAtAge = (rate: number, { perDay, meanAge }: AgeEffect, age: number): number =>
  shiftShare(rate, perDay * (Math.min(oldest, Math.max(0, age)) - meanAge));

function meanAgeOf({ daily }: Pick<PastEvent, 'daily'>): number | null {
  const confirmed = daily.reduce((sum, day) => sum + day.confirmed, 0);
  if (confirmed <= 0) return null;
  return daily.reduce((sum, day) => sum + day.confirmed * day.daysLeft, 0) / confirmed;
}
