import type { ForwardEstimateFact } from './goal-facts.js';

/** How many comparable results count: the last three of the list, which runs from oldest to newest (method, section 2). */
export const comparablesCounted = 3;

/**
 * Forward estimate (正推), unrounded, in the lead metric's unit: mean of the last comparable results + new products
 * + new people + policy. `[38, 40, 42], 6, 5, 3 → 54`. Null without any comparable result: there is no history to go by.
 */
export function forwardEstimate(fact: ForwardEstimateFact): number | null {
  const mean = comparableMean(fact);
  const estimate = mean === null ? NaN : mean + fact.newProducts + fact.newPeople + fact.policy;
  return Number.isFinite(estimate) ? estimate : null;
}

/** Mean of the comparable results that count; null without one. */
export function comparableMean(fact: ForwardEstimateFact): number | null {
  const counted = fact.comparables.slice(-comparablesCounted);
  const mean = counted.reduce((sum, { result }) => sum + result, 0) / counted.length;
  return Number.isFinite(mean) ? mean : null;
}
