import type { CostLine } from '@backcast/planning/budget/cost-lines';

/** Without the materials that cost nothing and of which nothing was paid: they are no lines of a budget. */
export const shownCosts = (lines: readonly CostLine[]): CostLine[] =>
  lines.filter(
    ({ source, plannedMinor, committedMinor, paidMinor }) =>
      source !== 'material' || plannedMinor === null || plannedMinor + (committedMinor ?? 0) + (paidMinor ?? 0) > 0,
  );
