import { addParty, chanceOfAtMost, cutAbove, noParties, sumOfParties } from './party-sum.js';
import type { PartySizes } from './party-size.js';

/**
 * Multiplications after which one exact answer is given up: a stadium of 100,000 families takes 4e7, a hall of 10,000
 * a tenth of that. A plan asks about ten such questions, and each of 5e7 takes some 50 ms.
 */
const mostWork = 5e7;

/**
 * Chance that the people of A customers are at most `places`, for A = 0, 1, 2 …; beyond the end of the list it is 0.
 * Exact; never rises with A.
 *
 * Only a narrow band of A is in doubt. Below it Hoeffding's inequality bounds the opposite by 1e-16 (W. Hoeffding,
 * JASA 58, 1963), so that the band is entered by doubling and walked party by party until nothing fits any more.
 * Null when the exact answer would take too long (a stadium with wildly mixed party sizes).
 */
export function fitChanceByArrivals(parties: PartySizes, places: number): Float64Array | null {
  if (places < 0) return new Float64Array(0);
  const certain = certainArrivals(parties, places);
  if (bandWork(parties, places, certain) > mostWork) return null;
  const most = Math.floor(places / parties.sizes[0]!);
  const fit = new Float64Array(most + 1).fill(1, 0, certain + 1);
  let sum = certain < most ? sumOfParties(certain, parties) : noParties;
  for (let arrivals = certain + 1; arrivals <= most && fit[arrivals - 1]! > 1e-16; arrivals++) {
    sum = cutAbove(places, addParty(sum, parties));
    fit[arrivals] = Math.min(fit[arrivals - 1]!, chanceOfAtMost(places, sum));
  }
  return fit;
}

/** The most customers of whom it is certain, to 1e-16, that they fit: places − A·mean ≥ range · √(A · ln(1e16) ÷ 2). */
export function certainArrivals({ sizes, mean }: PartySizes, places: number): number {
  const spread = (sizes.at(-1)! - sizes[0]!) * Math.sqrt(Math.log(1e16) / 2);
  const root = (-spread + Math.sqrt(spread * spread + 4 * mean * places)) / (2 * mean);
  const certain = Math.max(Math.floor(places / sizes.at(-1)!), Math.floor(root * root * (1 - 1e-12)));
  return Math.min(certain, Math.floor(places / sizes[0]!));
}

function bandWork(parties: PartySizes, places: number, certain: number): number {
  const width = sumWidth(parties, places / parties.mean);
  const band = Math.min(2 * (places / parties.mean - certain), places / parties.sizes[0]! - certain) + 1;
  return width * band * (parties.sizes.length + 1) + width * width;
}

/** How many different sums of `count` parties have a chance above 1e-16: about 17 standard deviations, at most all. */
export function sumWidth({ sizes, shares, mean }: PartySizes, count: number): number {
  const variance = sizes.reduce((sum, size, i) => sum + shares[i]! * (size - mean) ** 2, 0);
  return Math.min(17 * Math.sqrt(variance * count), (sizes.at(-1)! - sizes[0]!) * count) + 1;
}

export const isTooMuchWork = (multiplications: number): boolean => multiplications > mostWork;
