import { divideWhole } from '@backcast/planning/divide-whole';

/** One who takes a share: by weight, at least `min`, at most `cap` (null: no limit). Whole numbers from 0. */
export type Share = { weight: number; min: number; cap: number | null };

/**
 * Whole parts that sum exactly to the total, or why none do: `leftOver` are more than all caps (or people with weight)
 * take, `tooMany` are what the minimums ask for beyond the total.
 */
export type Division = { ok: true; parts: number[] } | { ok: false; leftOver: number } | { ok: false; tooMany: number };

/**
 * Divides a whole number by weight within bounds: everybody gets the same multiple of their weight unless that is below
 * their minimum or above their cap, in whole parts (largest remainder). Those whose bound is broken are fixed side by
 * side, the side that breaks by more first, as flexible boxes are laid out (CSS Flexible Box, 9.7). Nobody with weight 0
 * gets more than their minimum.
 * @throws PlanningRangeError for a total or weight that is negative or not finite
 */
export function divideWithinBounds(total: number, shares: readonly Share[]): Division {
  const caps = shares.map(({ weight, min, cap }) => (weight > 0 ? Math.max(min, cap ?? Infinity) : min));
  const least = sum(shares.map(({ min }) => min));
  if (least > total) return { ok: false, tooMany: least - total };
  const most = sum(caps);
  if (most < total) return { ok: false, leftOver: total - most };
  const parts = shares.map(({ min }) => min);
  let free = shares.map((_, i) => i).filter((i) => shares[i]!.weight > 0);
  let left = total - sum(shares.map(({ weight, min }) => (weight > 0 ? 0 : min)));
  while (free.length > 0) {
    const weights = sum(free.map((i) => shares[i]!.weight));
    const ideal = (i: number): number => (left / weights) * shares[i]!.weight;
    const low = free.filter((i) => ideal(i) < shares[i]!.min);
    const high = free.filter((i) => ideal(i) > caps[i]!);
    if (low.length + high.length === 0) break;
    const broken = sum(low.map((i) => shares[i]!.min - ideal(i))) - sum(high.map((i) => ideal(i) - caps[i]!));
    const fixed = new Set(broken >= 0 && low.length > 0 ? low : high);
    for (const i of fixed) {
      parts[i] = broken >= 0 && low.length > 0 ? shares[i]!.min : caps[i]!;
      left -= parts[i]!;
    }
    free = free.filter((i) => !fixed.has(i));
  }
  if (free.length > 0) {
    const whole = divideWhole(
      left,
      free.map((i) => shares[i]!.weight),
    );
    free.forEach((i, at) => (parts[i] = whole[at]!));
  }
  return { ok: true, parts };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);
