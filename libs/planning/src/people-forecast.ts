import { betaBinomialPmf, likelySupport } from './beta-binomial.js';
import { addParty, sumOfParties } from './party-sum.js';
import type { PartySizes } from './party-size.js';
import { isTooMuchWork, sumWidth } from './people-fit.js';
import type { RateDistribution } from './rate-distribution.js';

/** Chances of the customers' people at the event: `chances[i]` is that of `first + i` people. */
export type PeopleForecast = { first: number; chances: Float64Array };

/**
 * The whole distribution of the people who come when `confirmations` customers have confirmed, for drawing it:
 * beta-binomial arrivals, each with its own party size, mixed exactly. Null when the exact answer would take too long.
 * For percentiles alone, `peopleQuantile` is several times faster in large halls.
 */
export function forecastPeople(
  turnUp: RateDistribution,
  confirmations: number,
  parties: PartySizes,
): PeopleForecast | null {
  const arrivals = betaBinomialPmf(confirmations, turnUp);
  const [fewest, most] = likelySupport(arrivals);
  const width = sumWidth(parties, most);
  if (isTooMuchWork(width * width + (most - fewest) * width * (parties.sizes.length + 1))) return null;
  let sum = sumOfParties(fewest, parties);
  const first = sum.first;
  const chances = new Float64Array(most * parties.sizes.at(-1)! - first + 1);
  for (let count = fewest; count <= most; count++) {
    addWeighted(chances, sum.chances, sum.first - first, arrivals[count]!);
    if (count < most) sum = addParty(sum, parties);
  }
  return { first, chances };
}

function addWeighted(total: Float64Array, chances: Float64Array, shift: number, weight: number): void {
  for (let i = 0; i < chances.length; i++) total[i + shift]! += weight * chances[i]!;
}
