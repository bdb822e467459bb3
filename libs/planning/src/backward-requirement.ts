import type { BackwardRequirementFact } from './goal-facts.js';

/**
 * Deals that an amount implies: amount ÷ average deal, unrounded, both in minor units.
 * `¥588,000 ÷ ¥9,800 → 60`. Null when either is not a positive number.
 */
export function dealsForAmount(amountMinor: number, averageDealMinor: number): number | null {
  const deals = amountMinor / averageDealMinor;
  return amountMinor >= 0 && averageDealMinor > 0 && Number.isFinite(deals) ? deals : null;
}

/**
 * Backward requirement (反推), unrounded: the fixed need, or the deals that the needed amount implies; shown rounded up.
 * Null when nothing is needed from outside, or when the need is not a number.
 */
export function backwardRequirement(fact: BackwardRequirementFact): number | null {
  if (fact.kind === 'none') return null;
  if (fact.kind === 'amount') return dealsForAmount(fact.amountMinor, fact.averageDealMinor);
  return Number.isFinite(fact.need) && fact.need >= 0 ? fact.need : null;
}
