import { negativeBinomialPmf } from './negative-binomial.js';
import { shareAhead, type PaceCurve } from './pace-curve.js';

/** How many confirmations are expected in all before any is counted; `variation` is the variance ÷ mean². */
export type ExpectedVolume = { mean: number; variation: number };

/** Deviations of an event from the curve that are walked through, and their normal weights. */
const deviations = Array.from({ length: 31 }, (_, i) => (i - 15) / 5);

/** Beyond this share of the curve's early end, a confirmation or two would stand for thousands. */
const leastShare = 1e-4;

/**
 * Chances of 0, 1, 2 … further confirmations until the event, when `confirmed` are in `daysLeft` days before.
 *
 * The total has a gamma prior (volume), the event runs ahead of the curve or behind it by a normal shift of log-odds,
 * and confirmations come as a Poisson process: given the share s that is in, what has come is Poisson(Λ·s), what is to
 * come negative binomial with shape α + confirmed and mean (1−s)·(α + confirmed) ÷ (α/mean + s). Shares are weighed by
 * how well they explain `confirmed`. Only the count so far is used, not its shape over the days: a customer who is
 * noted later must never lower the forecast.
 */
export function confirmationsToCome(
  confirmed: number,
  volume: ExpectedVolume,
  curve: PaceCurve,
  daysLeft: number,
): Float64Array {
  if (daysLeft <= 0 || volume.mean <= 0) return Float64Array.of(1);
  const shape = 1 / volume.variation;
  const certainty = shape / volume.mean;
  const paths = deviations.map((deviation) => {
    const share = Math.max(leastShare, shareAhead(curve, daysLeft, deviation));
    const fit = confirmed * Math.log(share) - (shape + confirmed) * Math.log(certainty + share);
    return {
      fit: fit - (deviation * deviation) / 2,
      shape: shape + confirmed,
      mean: ((1 - share) * (shape + confirmed)) / (certainty + share),
    };
  });
  return mixture(paths);
}

type Path = { fit: number; shape: number; mean: number };

function mixture(paths: readonly Path[]): Float64Array {
  const best = Math.max(...paths.map(({ fit }) => fit));
  const likely = paths.map((path) => ({ ...path, weight: Math.exp(path.fit - best) })).filter((p) => p.weight > 1e-7);
  const total = likely.reduce((sum, { weight }) => sum + weight, 0);
  const size = Math.max(...likely.map(farEnd));
  const chances = new Float64Array(size);
  for (const { weight, mean, shape } of likely) {
    const pmf = negativeBinomialPmf(mean, shape, Math.min(size, farEnd({ mean, shape })));
    for (let count = 0; count < pmf.length; count++) chances[count]! += (weight / total) * pmf[count]!;
  }
  return chances;
}

/** A count that is all but never passed: the mean, eight deviations, and a tail for small shapes. */
const farEnd = ({ mean, shape }: { mean: number; shape: number }): number =>
  Math.ceil(mean + 8 * Math.sqrt(mean + (mean * mean) / shape) + 8 * (mean / shape)) + 8;
