import type { QuantityRule } from '../budget-facts.js';
import { roundUp } from '../rounding.js';

/** `basis` is how many there are of what the rule counts by, `people` the heads of the largest session, which `from` is about. */
export type QuantityCounts = { basis: number; people: number };

/** Whether an event of this many heads needs the thing at all. Thresholds include the number itself. */
export const isQuantityNeeded = ({ from }: Pick<QuantityRule, 'from'>, people: number): boolean => people >= from;

/**
 * Pieces that a rule asks for with the spare ones, before rounding up: basis × count ÷ each × (1 + spare). A fixed count
 * takes no basis. `({ per: 'people', count: 1, each: 50, from: 0 }, 10, { basis: 400, people: 400 }) → 8.8`
 */
export function exactQuantity(rule: QuantityRule, sparePercent: number, { basis, people }: QuantityCounts): number {
  if (!isQuantityNeeded(rule, people)) return 0;
  const needed = rule.per === 'fixed' ? rule.count : (Math.max(0, basis) * rule.count) / rule.each;
  return (needed * (100 + Math.max(0, sparePercent))) / 100;
}

/** The same in whole pieces: part of a piece is a piece. */
export const materialQuantity = (rule: QuantityRule, sparePercent: number, counts: QuantityCounts): number =>
  roundUp(exactQuantity(rule, sparePercent, counts));
