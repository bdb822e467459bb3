import { betaBinomialPmf } from './beta-binomial.js';
import { dealChanceByArrivals } from './deal-chance.js';
import { fitChanceByArrivals } from './people-fit.js';
import { peopleQuantile } from './people-quantile.js';
import type { PartySizes } from './party-size.js';
import type { RateDistribution } from './rate-distribution.js';
import { chanceSlack, mostConfirmations } from './search-limits.js';

/** What has to be reached on the day, counted in deals, in arriving customers or in arriving people. */
export type Need =
  | { kind: 'deals'; atLeast: number; close: RateDistribution }
  | { kind: 'arrivals'; atLeast: number }
  | { kind: 'people'; atLeast: number; parties: PartySizes };

/**
 * Chance that the need is met, for every number of arriving customers from 0 to `mostArrivals`; never falls with
 * arrivals. Null when the exact answer would take too long.
 */
export function reachChanceByArrivals(need: Need, mostArrivals: number): Float64Array | null {
  if (need.kind === 'deals') return dealChanceByArrivals(need.close, need.atLeast, mostArrivals);
  if (need.kind === 'arrivals') return new Float64Array(mostArrivals + 1).fill(1, Math.max(0, need.atLeast));
  // Fewer than the need arrive exactly when they would fit into one place less.
  const short = fitChanceByArrivals(need.parties, need.atLeast - 1);
  return short && Float64Array.from({ length: mostArrivals + 1 }, (_, arrivals) => 1 - (short[arrivals] ?? 0));
}

/** Chance that the need is met when `confirmations` customers have confirmed: exact, over the uncertain turn-up. */
export function reachChance(turnUp: RateDistribution, confirmations: number, need: Need): number | null {
  const reached = reachChanceByArrivals(need, confirmations);
  return reached && mixOverArrivals(betaBinomialPmf(confirmations, turnUp), reached);
}

/**
 * The smallest number of confirmed customers with which the need is met with at least `chance` (0 to 1).
 * Exact; null when 100,000 are not enough or the exact answer would take too long.
 */
export function smallestConfirmations(turnUp: RateDistribution, need: Need, chance: number): number | null {
  if (need.atLeast <= 0) return 0;
  if (need.atLeast > mostConfirmations * (need.kind === 'people' ? need.parties.mean : 1)) return null;
  for (let most = firstGuess(turnUp, need); ; most = Math.min(mostConfirmations, most * 2)) {
    const reached = reachChanceByArrivals(need, most);
    if (!reached) return null;
    const isEnough = (n: number): boolean =>
      mixOverArrivals(betaBinomialPmf(n, turnUp), reached) >= chance - chanceSlack;
    if (isEnough(most)) return firstWhere(isEnough, most);
    if (most >= mostConfirmations) return null;
  }
}

/** The largest need (deals, arrivals or people, as `need` counts) that `confirmations` meet with `chance`; 0 is always met. */
export function largestNeed(turnUp: RateDistribution, confirmations: number, need: Need, chance: number): number {
  // At least so many come with `chance` when fewer come with no more than what is left of it.
  if (need.kind === 'people')
    return peopleQuantile(turnUp, confirmations, need.parties, 1 - chance + 2 * chanceSlack) ?? 0;
  const isMissed = (atLeast: number): boolean =>
    (reachChance(turnUp, confirmations, { ...need, atLeast }) ?? 0) < chance - chanceSlack;
  return Math.max(0, firstWhere(isMissed, confirmations + 1) - 1);
}

/** Expectation of a chance that depends on arrivals; what the list of chances lacks counts as 0. */
export function mixOverArrivals(arrivals: Float64Array, byArrivals: Float64Array): number {
  const end = Math.min(arrivals.length, byArrivals.length);
  let chance = 0;
  for (let count = 0; count < end; count++) chance += arrivals[count]! * byArrivals[count]!;
  return Math.min(1, chance);
}

/** The smallest n from 0 to `last` for which `holds` is true, given that it holds for `last` and stays true once true. */
export function firstWhere(holds: (n: number) => boolean, last: number): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** A quarter above what the mean rates ask for, so that the first guess is usually enough. */
function firstGuess(turnUp: RateDistribution, need: Need): number {
  const perArrival = need.kind === 'deals' ? meanRate(need.close) : need.kind === 'people' ? need.parties.mean : 1;
  const guess = Math.ceil((1.25 * need.atLeast) / (meanRate(turnUp) * perArrival));
  // A turn-up of 0 gives no finite guess; the search must end there too.
  return guess <= mostConfirmations ? Math.max(16, guess) : mostConfirmations;
}

const meanRate = ({ a, b }: RateDistribution): number => a / (a + b);
