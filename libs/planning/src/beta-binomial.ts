import type { RateDistribution } from './rate-distribution.js';

/**
 * Beta-binomial probabilities of 0 to `trials` successes, `trials + 1` numbers that sum to 1; exact to rounding.
 *
 * Built outwards from the most likely count by the ratio of neighbours
 * P(k+1) ÷ P(k) = (n−k)(a+k) ÷ ((k+1)(b+n−k−1)), then divided by the sum: no gamma function, and nothing underflows
 * that matters.
 */
export function betaBinomialPmf(trials: number, { a, b }: RateDistribution): Float64Array {
  const pmf = new Float64Array(trials + 1);
  const start = a === 0 ? 0 : b === 0 ? trials : likeliest(trials, a, b);
  pmf[start] = 1;
  if (a === 0 || b === 0) return pmf;
  // Whole numbers first: a tiny b would be lost when added to thousands.
  const ratio = (k: number): number => ((trials - k) * (a + k)) / ((k + 1) * (trials - k - 1 + b));
  let total = 1;
  for (let k = start, p = 1; k < trials && p > beyondCount; k++) total += pmf[k + 1] = p *= ratio(k);
  for (let k = start, p = 1; k > 0 && p > beyondCount; k--) total += pmf[k - 1] = p /= ratio(k - 1);
  for (let k = 0; k <= trials; k++) pmf[k]! /= total;
  return pmf;
}

/** So much rarer than the likeliest count, with all that lies beyond, is nothing: most of a hall of thousands. */
const beyondCount = 1e-30;

/**
 * The ratio of neighbours is at least 1 while k(a+b−2) ≤ n(a−1) − (b−1): one peak when a+b > 2.
 * Otherwise the ends are the highest and within a power of n of each other, so that any start will do.
 */
function likeliest(trials: number, a: number, b: number): number {
  if (a + b <= 2) return 0;
  const lastRise = Math.floor((trials * (a - 1) - (b - 1)) / (a + b - 2));
  return Math.min(trials, Math.max(0, lastRise + 1));
}

/** The first and the last count with a chance above 1e-15. */
export function likelySupport(pmf: Float64Array): [number, number] {
  const matters = (p: number): boolean => p > 1e-15;
  return [pmf.findIndex(matters), pmf.findLastIndex(matters)];
}
