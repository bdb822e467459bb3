/**
 * Negative binomial probabilities: a count whose rate is itself uncertain (gamma with this `shape`; the smaller, the
 * more uncertain) with this `mean`. `size` numbers for 0 to `size − 1`, divided by their sum.
 *
 * Built outwards from the most likely count by the ratio of neighbours P(k+1) ÷ P(k) = (shape + k) ÷ (k + 1) · q with
 * q = mean ÷ (mean + shape), as the beta-binomial of `@backcast/planning` is.
 */
export function negativeBinomialPmf(mean: number, shape: number, size: number): Float64Array {
  const pmf = new Float64Array(size);
  if (mean <= 0 || size === 1) {
    pmf[0] = 1;
    return pmf;
  }
  const q = mean / (mean + shape);
  const likeliest = Math.min(size - 1, Math.max(0, Math.floor(((shape - 1) * q) / (1 - q))));
  const ratio = (k: number): number => ((shape + k) / (k + 1)) * q;
  pmf[likeliest] = 1;
  let total = 1;
  for (let k = likeliest, p = 1; k < size - 1 && p > beyondCount; k++) total += pmf[k + 1] = p *= ratio(k);
  for (let k = likeliest, p = 1; k > 0 && p > beyondCount; k--) total += pmf[k - 1] = p /= ratio(k - 1);
  for (let k = 0; k < size; k++) pmf[k]! /= total;
  return pmf;
}

/** So much rarer than the likeliest count, with all that lies beyond, is nothing. */
const beyondCount = 1e-30;
