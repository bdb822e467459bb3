/** Whole numbers that are not exceeded with 10, 50 and 90 percent; between p10 and p90 lies the 80 % interval. */
export type Quantiles = { p10: number; p50: number; p90: number };

/** Sums of many tiny chances are exact to about this. */
const slack = 1e-11;

export const quantilesOf = (chances: Float64Array): Quantiles => ({
  p10: quantileOf(chances, 0.1),
  p50: quantileOf(chances, 0.5),
  p90: quantileOf(chances, 0.9),
});

/** The smallest count that is not exceeded with at least `chance`, of the chances of 0, 1, 2 …. */
export function quantileOf(chances: Float64Array, chance: number): number {
  let below = 0;
  for (let count = 0; count < chances.length; count++) {
    below += chances[count]!;
    if (below >= chance - slack) return count;
  }
  return chances.length - 1;
}

/** Mean of the chances of 0, 1, 2 …. */
export const meanOf = (chances: Float64Array): number =>
  chances.reduce((sum, chance, count) => sum + chance * count, 0);

/** Chance of at least `count`; certain for 0 and less, never above 1. */
export function chanceOfAtLeast(chances: Float64Array, count: number): number {
  if (count <= 0) return 1;
  let sum = 0;
  for (let reached = chances.length - 1; reached >= count; reached--) sum += chances[reached]!;
  return Math.min(1, sum);
}
