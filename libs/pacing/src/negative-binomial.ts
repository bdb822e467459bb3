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
  for (let k = likeliest; k < size - 1; k++) pmf[k + 1] = pmf[k]! * ratio(k);
  for (let k = likeliest; k > 0; k--) pmf[k - 1] = pmf[k]! / ratio(k - 1);
  const total = pmf.reduce((sum, p) => sum + p, 0);
  return pmf.map((p) => p / total);
}
