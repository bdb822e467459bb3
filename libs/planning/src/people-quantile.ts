import { betaBinomialPmf, likelySupport } from './beta-binomial.js';
import { addParty, cutAbove, sumOfParties } from './party-sum.js';
import type { PartySizes } from './party-size.js';
import { certainArrivals, isTooMuchWork, sumWidth } from './people-fit.js';
import type { RateDistribution } from './rate-distribution.js';
import { chanceSlack } from './search-limits.js';

/**
 * The smallest number of customers' people that is not exceeded with at least `chance` (0 to 1), when `confirmations`
 * customers have confirmed; `0.9` gives the 90th percentile. Exact: the distribution function is computed around a
 * guess and the window widened until it holds the answer. Null when that would take too long.
 */
export function peopleQuantile(
  turnUp: RateDistribution,
  confirmations: number,
  parties: PartySizes,
  chance: number,
): number | null {
  const arrivals = betaBinomialPmf(confirmations, turnUp);
  const most = confirmations * parties.sizes.at(-1)!;
  const guess = guessQuantile(arrivals, parties, chance);
  for (let margin = 4 + Math.ceil(guess / 500); ; margin *= 4) {
    const from = Math.max(-1, guess - margin);
    const atMost = chancesOfAtMost(arrivals, parties, from, Math.min(most, guess + margin));
    if (!atMost) return null;
    const isEnough = (sum: number): boolean => sum >= chance - chanceSlack;
    const found = atMost.findIndex(isEnough);
    // Found at the very start of the window, the answer may lie before it; nothing lies before nobody.
    if (found > 0 || (found === 0 && from < 0)) return Math.max(0, from + found);
    if (guess + margin >= most && found < 0) return most;
  }
}

/** P(people ≤ x) for every x of the window; only arrivals that leave a doubt somewhere in it are walked. */
function chancesOfAtMost(arrivals: Float64Array, parties: PartySizes, from: number, to: number): Float64Array | null {
  const [fewest, most] = likelySupport(arrivals);
  const start = Math.max(fewest, from < 0 ? 0 : certainArrivals(parties, from) + 1);
  const certain = arrivals.subarray(0, start).reduce((sum, p) => sum + p, 0);
  const atMost = new Float64Array(to - from + 1).fill(certain);
  if (from < 0) atMost[0] = 0;
  const width = sumWidth(parties, Math.min(most, to / parties.mean));
  const steps = Math.min(Math.max(0, most - start), bandOf(parties, start, to));
  if (isTooMuchWork(width * width + width * (parties.sizes.length + 1) * steps)) return null;
  let sum = sumOfParties(start, parties);
  for (let count = start; count <= most; count++, sum = cutAbove(to, addParty(sum, parties))) {
    if (!addCumulated(atMost, sum.chances, sum.first - from, arrivals[count]!)) break;
  }
  return atMost;
}

/** Adds `weight` · P(sum ≤ x) to each x of the window; false when the sum has left the window for good. */
function addCumulated(atMost: Float64Array, chances: Float64Array, shift: number, weight: number): boolean {
  let sum = 0;
  for (let i = 0; i < -shift && i < chances.length; i++) sum += chances[i]!;
  for (let x = Math.max(0, shift); x < atMost.length; x++) {
    sum += chances[x - shift] ?? 0;
    atMost[x]! += weight * sum;
  }
  return shift < 0 || sum > 1e-17;
}

/** About how many further parties keep a doubt: until even the smallest parties, or 17 deviations, pass the window. */
function bandOf({ sizes, mean, ...rest }: PartySizes, start: number, to: number): number {
  const spread = sumWidth({ sizes, mean, ...rest }, to / mean) / mean;
  return Math.min(to / sizes[0]! - start, Math.max(0, to / mean - start) + spread) + 1;
}

/** Percentile of arrivals × mean party, stretched by what the party sizes add to the deviation. */
function guessQuantile(arrivals: Float64Array, { sizes, shares, mean }: PartySizes, chance: number): number {
  let meanArrivals = 0;
  let squares = 0;
  arrivals.forEach((p, count) => {
    meanArrivals += p * count;
    squares += p * count * count;
  });
  const variance = mean * mean * Math.max(1e-9, squares - meanArrivals * meanArrivals);
  const partyVariance = sizes.reduce((sum, size, i) => sum + shares[i]! * (size - mean) ** 2, 0) * meanArrivals;
  let below = 0;
  const quantile = arrivals.findIndex((p) => (below += p) >= chance);
  const stretch = Math.min(3, Math.sqrt(1 + partyVariance / variance));
  return Math.max(0, Math.round(mean * (meanArrivals + (quantile - meanArrivals) * stretch)));
}
