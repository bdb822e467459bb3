import type { RateDistribution } from './rate-distribution.js';

/**
 * Chance of at least `deals` deals for every number of arrivals from 0 to `mostArrivals`, in one pass.
 *
 * Deals given arrivals are beta-binomial. One arrival more (a draw from Pólya's urn) adds
 * P(D ≥ d | A+1) − P(D ≥ d | A) = P(D = d−1 | A) · (a+d−1) ÷ (a+b+A), and P(D = d−1 | A) has its own ratio from A to A+1.
 * It is carried as a logarithm, because it starts below the smallest double when hundreds of deals are wanted.
 */
export function dealChanceByArrivals({ a, b }: RateDistribution, deals: number, mostArrivals: number): Float64Array {
  const chance = new Float64Array(mostArrivals + 1);
  if (deals <= 0) return chance.fill(1);
  if (a === 0 || deals > mostArrivals) return chance;
  if (b === 0) return chance.fill(1, deals);
  const oneShort = deals - 1;
  let logOneShort = 0;
  for (let i = 0; i < oneShort; i++) logOneShort += Math.log((a + i) / (a + b + i));
  for (let arrivals = oneShort; arrivals < mostArrivals; arrivals++) {
    const seen = a + b + arrivals;
    chance[arrivals + 1] = Math.min(1, chance[arrivals]! + Math.exp(logOneShort) * ((a + oneShort) / seen));
    logOneShort += Math.log((arrivals + 1) / (arrivals + 1 - oneShort)) + Math.log((arrivals - oneShort + b) / seen);
  }
  return chance;
}
