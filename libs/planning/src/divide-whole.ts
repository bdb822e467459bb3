import { PlanningRangeError } from './planning-range-error.js';

/** Sums of parts stay exact in doubles up to here, whatever the rounding on the way. */
const largestTotal = 1e15;

/**
 * Divides a whole number among people by weight (largest remainder): whole parts that sum exactly to the total, each
 * less than one away from its fair share. Equal weights by default; in a tie the earlier gets more; weight 0 gets
 * nothing. `divideWhole(65, [1, 1, 1]) → [22, 22, 21]`.
 * @throws PlanningRangeError for a total that is not a whole number from 0 to 1e15, a negative weight, or all weights 0
 */
export function divideWhole(total: number, weights: readonly number[]): number[] {
  if (!Number.isInteger(total) || total < 0 || total > largestTotal) throw new PlanningRangeError('total', total);
  const largest = Math.max(...weights);
  const areWeights = weights.length > 0 && weights.every((weight) => weight >= 0) && largest > 0 && largest < Infinity;
  if (!areWeights) throw new PlanningRangeError('weights', weights.join(', '));
  // Divided by the largest first, so that the sum of huge weights stays finite.
  const scaled = weights.map((weight) => weight / largest);
  const sum = scaled.reduce((left, right) => left + right, 0);
  return handOutRest(
    total,
    scaled.map((weight) => (total / sum) * weight),
  );
}

/** The same among `people` of equal weight: `divideEqually(33, 6) → [6, 6, 6, 5, 5, 5]`. Throws like `divideWhole`. */
export const divideEqually = (total: number, people: number): number[] =>
  divideWhole(
    total,
    Array.from({ length: Number.isSafeInteger(people) ? Math.max(0, people) : 0 }, () => 1),
  );

function handOutRest(total: number, shares: number[]): number[] {
  // A share a hair below a whole number is that number: 2.9999999999999996 is a rounding error, not a remainder.
  const parts = shares.map((share) => Math.min(total, Math.floor(share + 1e-9)));
  const order = shares
    .map((share, i) => ({ i, rest: share - parts[i]! }))
    .filter(({ i }) => shares[i]! > 0)
    .sort((left, right) => right.rest - left.rest || left.i - right.i);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  for (let turn = 0; left > 0; turn = (turn + 1) % order.length, left--) parts[order[turn]!.i]!++;
  // Huge totals can round to more than the whole; what is too much is taken back from the smallest rests.
  for (let turn = order.length - 1; left < 0; turn = (turn || order.length) - 1) {
    if (parts[order[turn]!.i]! > 0) {
      parts[order[turn]!.i]!--;
      left++;
    }
  }
  return parts;
}
