import type { BudgetClose, BudgetGroup } from '../budget-facts.js';

/** Whom a total is divided by at the close. */
export const unitKeys = ['confirmations', 'arrivals', 'deals'] as const;
export type UnitKey = (typeof unitKeys)[number];

/** A share of the total; `group` null is what no line accounts for, below zero when the lines say more than the total. */
export type CostShare = {
  group: BudgetGroup | null;
  minor: number;
  /** Of the total, in percent; null when the total is 0. */
  percent: number | null;
  /** Minor units for each confirmation, arrival and deal, rounded; null where there was none. */
  per: Record<UnitKey, number | null>;
};

/** What each cost, counted back: a total over how many there were, rounded to minor units; null over none. */
export const unitCost = (minor: number, count: number): number | null =>
  count > 0 ? Math.round(minor / count) + 0 : null;

/**
 * Unit costs counted back from the total at the close (倒推成本): what each group took of it, and what that is for each
 * confirmation, arrival and deal. The shares sum to the total exactly: what no line accounts for stands for itself.
 */
export function unitCosts(closed: BudgetClose, spent: readonly { group: BudgetGroup; minor: number }[]): CostShare[] {
  const rest = closed.totalMinor - spent.reduce((sum, { minor }) => sum + minor, 0);
  const all: { group: BudgetGroup | null; minor: number }[] = [...spent];
  if (rest !== 0) all.push({ group: null, minor: rest });
  return all.map(({ group, minor }) => ({
    ...{ group, minor },
    percent: closed.totalMinor > 0 ? (minor / closed.totalMinor) * 100 : null,
    per: {
      confirmations: unitCost(minor, closed.confirmations),
      arrivals: unitCost(minor, closed.arrivals),
      deals: unitCost(minor, closed.deals),
    },
  }));
}
