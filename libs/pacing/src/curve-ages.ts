import { shareBy, type PaceCurve } from './pace-curve.js';

/**
 * Mean age on the event day, in days, of the confirmations that the curve lets in during the last `daysLeft` days:
 * the sum over d ≥ 1 of the share that is in by then. Without a limit, of all of them.
 */
export function meanAgeOnCurve(curve: PaceCurve, daysLeft = curve.shares.length): number {
  const before = daysLeft < curve.shares.length ? shareBy(curve, daysLeft) : 0;
  let sum = 0;
  for (let left = 1; left < daysLeft; left++) sum += shareBy(curve, left) - before;
  return before < 1 ? sum / (1 - before) : 0;
}
