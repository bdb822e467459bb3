import type { Metric, MetricUnit } from './goal-facts.js';
import { PlanningRangeError } from './planning-range-error.js';
import { roundHalfUp } from './rounding.js';

/** The method's ranges, in percent of the balanced target (method, section 2). */
export const floorPercentRange = { least: 10, usual: 20, most: 30 } as const;
export const stretchPercentRange = { least: 20, usual: 25, most: 40 } as const;

/** The largest target that is computed with: money of ten billion yuan in minor units. */
export const largestTarget = 1e12;

/** Countables are whole, money is whole yuan (100 minor units), percentages and scores have one decimal. */
const steps: Record<MetricUnit, number> = { customers: 1, people: 1, count: 1, money: 100, percent: 0.1, score: 0.1 };

/** Rounds a target or an estimate to what its unit can show; halves go up. */
export const roundToUnit = (value: number, unit: MetricUnit): number => roundHalfUp(value, steps[unit]);

type Judged = Pick<Metric, 'unit' | 'direction'>;

/**
 * The floor (保底), unrounded: `percent` worse than balanced. Worse is less for a metric that should rise and more
 * for one that should fall. `65, 20 → 52`; down: `10, 20 → 12`.
 * @throws PlanningRangeError for a percentage outside 10 to 30 or a balanced target that is negative or too large
 */
export function floorTarget(balanced: number, percent: number, metric: Judged): number {
  requirePercent('floorPercent', percent, floorPercentRange);
  return moved(balanced, metric.direction === 'up' ? -percent : percent, metric.unit);
}

/** The stretch (冲刺), unrounded: `percent` better than balanced, 20 to 40. `65, 25 → 81.25`. Throws like the floor. */
export function stretchTarget(balanced: number, percent: number, metric: Judged): number {
  requirePercent('stretchPercent', percent, stretchPercentRange);
  return moved(balanced, metric.direction === 'up' ? percent : -percent, metric.unit);
}

/** Whether a number can be a balanced target in this unit: not negative, and at most 100 when it is a percentage. */
export const isTarget = (value: number, unit: MetricUnit): boolean =>
  Number.isFinite(value) && value >= 0 && value <= (unit === 'percent' ? 100 : largestTarget);

function moved(balanced: number, percent: number, unit: MetricUnit): number {
  if (!isTarget(balanced, unit)) throw new PlanningRangeError('balanced', balanced);
  const target = (balanced * (100 + percent)) / 100;
  return unit === 'percent' ? Math.min(100, target) : target;
}

function requirePercent(field: string, percent: number, range: { least: number; most: number }): void {
  if (!(percent >= range.least && percent <= range.most)) throw new PlanningRangeError(field, percent);
}
