import type { PartySizeFact } from './goal-facts.js';

/** Party sizes as probabilities: `shares[i]` is the chance that a customer comes as `sizes[i]` people; sizes ascend. */
export type PartySizes = { sizes: number[]; shares: number[]; mean: number };

/** A customer of more than 100 people is a group of groups; more than 30 different sizes are not an estimate. */
const largestParty = 100;
const mostSizes = 30;

/**
 * Normalizes party sizes: equal sizes are added up, weights become shares that sum to 1.
 * `2×6, 1×4 → sizes 1, 2 · shares 0.4, 0.6 · mean 1.6`. Null when the fact is not usable.
 */
export function partySizes(fact: Pick<PartySizeFact, 'sizes'>): PartySizes | null {
  const weights = new Map<number, number>();
  for (const { people, weight } of fact.sizes) {
    const isUsable = Number.isInteger(people) && people >= 1 && people <= largestParty && weight >= 0 && weight <= 1e9;
    if (!isUsable) return null;
    if (weight > 0) weights.set(people, (weights.get(people) ?? 0) + weight);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (weights.size === 0 || weights.size > mostSizes || total < 1e-9) return null;
  const sizes = [...weights.keys()].sort((left, right) => left - right);
  const shares = sizes.map((size) => weights.get(size)! / total);
  return { sizes, shares, mean: sizes.reduce((sum, size, i) => sum + size * shares[i]!, 0) };
}

/** Mean children per customer, if it can be meant: children are people of the party. Null otherwise. */
export function childrenPerCustomer(fact: PartySizeFact): number | null {
  const mean = partySizes(fact)?.mean ?? -1;
  return fact.childrenPerCustomer >= 0 && fact.childrenPerCustomer <= mean ? fact.childrenPerCustomer : null;
}
