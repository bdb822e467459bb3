import { betaBinomialPmf } from './beta-binomial.js';
import { addParty, sumOfParties } from './party-sum.js';
import type { PartySizes } from './party-size.js';
import { isTooMuchWork, sumWidth } from './people-fit.js';
import type { RateDistribution } from './rate-distribution.js';

/** Chances of the customers' people at the event: `chances[i]` is that of `first + i` people. */
export type PeopleForecast = { first: number; chances: Float64Array };

/**
 * How many people come when `confirmations` customers have confirmed: beta-binomial arrivals, each with its own party
 * size, mixed exactly. Null when the exact answer would take too long.
 */
export function forecastPeople(
  turnUp: RateDistribution,
  confirmations: number,
  parties: PartySizes,
): PeopleForecast | null {
  const arrivals = betaBinomialPmf(confirmations, turnUp);
  const [fewest, most] = support(arrivals);
  if (isTooMuchWork((most - fewest) * sumWidth(parties, most) * (parties.sizes.length + 1))) return null;
  let sum = sumOfParties(fewest, parties);
  const first = sum.first;
  const chances = new Float64Array(most * parties.sizes.at(-1)! - first + 1);
  for (let count = fewest; count <= most; count++) {
    const weight = arrivals[count]!;
    const shift = sum.first - first;
    for (let i = 0; i < sum.chances.length; i++) chances[i + shift]! += weight * sum.chances[i]!;
    if (count < most) sum = addParty(sum, parties);
  }
  return { first, chances };
}

/** The smallest number of people that is not exceeded with at least this chance; `0.9` gives the 90th percentile. */
export function peopleQuantile({ first, chances }: PeopleForecast, chance: number): number {
  let sum = 0;
  for (let i = 0; i < chances.length; i++) {
    sum += chances[i]!;
    // Sums of rounded chances may stop at 1 − 1e-13: the slack keeps a half a half.
    if (sum >= chance - 1e-12) return first + i;
  }
  return first + chances.length - 1;
}

/** From the first to the last count whose chance matters for a percentile. */
function support(pmf: Float64Array): [number, number] {
  const matters = (p: number): boolean => p > 1e-15;
  return [pmf.findIndex(matters), pmf.findLastIndex(matters)];
}
