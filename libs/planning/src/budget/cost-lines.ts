import type { BudgetActual, BudgetGroup } from '../budget-facts.js';
import { budgetGroups } from '../budget-facts.js';

/** Where a cost comes from: entered as a line, a material, a chosen venue, or something that was paid for and is gone. */
export const costSources = ['line', 'material', 'venue', 'gone'] as const;
export type CostSource = (typeof costSources)[number];

/** One cost in minor units; null is not known, never zero. `id` is that of the line, the material or the venue. */
export type CostLine = {
  id: string;
  source: CostSource;
  group: BudgetGroup;
  plannedMinor: number | null;
  committedMinor: number | null;
  paidMinor: number | null;
  /** What has to be signed for on top of it, for pieces that are lacking; 0 while nothing was signed for. */
  stillMinor: number;
};

export type CostSums = {
  planned: number;
  committed: number;
  paid: number;
  /** What it will come to: what was signed for where it was, else what is planned, never less than what is paid. */
  forecast: number;
  /** Costs of which nobody knows what they will come to. */
  unpriced: number;
};

/** What a cost will come to; null while nobody knows. `(planned 100, committed 90, paid 95, still 0) → 95` */
export function forecastOf({ plannedMinor, committedMinor, paidMinor, stillMinor }: CostLine): number | null {
  const agreed = committedMinor === null ? plannedMinor : committedMinor + stillMinor;
  return agreed === null && paidMinor === null ? null : Math.max(agreed ?? 0, paidMinor ?? 0);
}

/** Adds costs up. What is not known adds nothing and is counted. */
export function sumCosts(lines: readonly CostLine[]): CostSums {
  const sum = (value: (line: CostLine) => number | null): number =>
    lines.reduce((total, line) => total + (value(line) ?? 0), 0);
  return {
    planned: sum(({ plannedMinor }) => plannedMinor),
    committed: sum(({ committedMinor }) => committedMinor),
    paid: sum(({ paidMinor }) => paidMinor),
    forecast: sum(forecastOf),
    unpriced: lines.filter((line) => forecastOf(line) === null).length,
  };
}

/** The sums of each group that has a cost, in the order of the groups. */
export const sumByGroup = (lines: readonly CostLine[]): { group: BudgetGroup; sums: CostSums }[] =>
  budgetGroups.flatMap((group) => {
    const own = lines.filter((line) => line.group === group);
    return own.length === 0 ? [] : [{ group, sums: sumCosts(own) }];
  });

/** What was paid for something that is not in the plan any more: the money is spent all the same. */
export const goneCosts = (actuals: readonly BudgetActual[], known: ReadonlySet<string>): CostLine[] =>
  actuals
    .filter(({ id, committedMinor, paidMinor }) => !known.has(id) && (committedMinor ?? paidMinor) !== null)
    .map(({ id, committedMinor, paidMinor }) => ({
      ...{ id, source: 'gone', group: 'other', plannedMinor: 0, committedMinor, paidMinor, stillMinor: 0 },
    }));
