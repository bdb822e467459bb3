import type { CountedShare } from './counted-shares.js';
import { shrink } from './shrink.js';

/** What is usual when little is known: `rho`, and the number of groups that it weighs as much as. */
export type UsualSpread = { rho: number; weight: number };

/** No group is exactly as predictable as tossed coins, and none is all or nothing. */
const [least, most] = [0.001, 0.5];

/**
 * How much more the shares of groups (events, teams, salespeople) differ than chance alone explains: the correlation
 * ρ of a beta-binomial with mean `rate`, for which Var = n·p·(1−p)·(1 + (n−1)·ρ). Moments: each group's square over
 * its binomial variance exceeds 1 by (n−1)·ρ. Pulled towards what is usual, because a dozen events say little.
 */
export function overdispersion(groups: readonly CountedShare[], rate: number, usual: UsualSpread): number {
  const seen = groups.filter(({ confirmed }) => confirmed > 1);
  const variance = rate * (1 - rate);
  const pairs = seen.reduce((sum, { confirmed }) => sum + confirmed - 1, 0);
  if (variance <= 0 || seen.length < 2) return usual.rho;
  // The mean was estimated from the same groups.
  const freedom = seen.length / (seen.length - 1);
  const squares = seen.map(
    ({ confirmed, arrived }) => ((arrived - confirmed * rate) ** 2 / (confirmed * variance)) * freedom,
  );
  const excess = squares.reduce((sum, square) => sum + square - 1, 0) / pairs;
  return Math.min(most, Math.max(least, shrink(excess, seen.length, usual.rho, usual.weight)));
}
