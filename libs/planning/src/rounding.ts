/** Slack that absorbs binary fractions: 21 ÷ 0.35 is 60.00000000000001 and means 60. */
const slack = (value: number): number => Math.max(1e-9, 1e-14 * Math.abs(value));

/** Rounds up to a whole number; what is needed is never rounded down. `281.67 → 282`, `60.00000000000001 → 60`. */
export const roundUp = (value: number): number => Math.ceil(value - slack(value)) + 0;

/** Rounds to the nearest multiple of `step`, halves up. `10.5 → 11`, `(80.25, 0.1) → 80.3`. */
export function roundHalfUp(value: number, step = 1): number {
  const steps = Math.floor(value / step + 0.5 + slack(value / step));
  // A step of 0.1 is not exact in binary: dividing by 10 gives the decimal that people read.
  return step < 1 ? steps / Math.round(1 / step) : steps * step;
}
