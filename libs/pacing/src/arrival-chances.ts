import { betaBinomialPmf } from '@backcast/planning/beta-binomial';

/**
 * What is known of a group of customers: `confirmed` so far with the mean rate at which these turn up, chances of 0, 1,
 * 2 … further confirmations with the rate of those, and `rho`, the correlation that luck and uncertain rates put
 * between customers.
 */
export type Turnout = {
  confirmed: number;
  rate: number;
  toCome: Float64Array;
  rateToCome: number;
  rho: number;
};

/**
 * About how many different counts to come are walked through; what lies between is shared between its neighbours. In
 * halls of thousands luck blurs more than half as many steps do.
 */
const stepsFor = (trials: number): number => (trials > 2000 ? 24 : 64);

/**
 * Chances of 0, 1, 2 … arriving customers: beta-binomial for each possible number of further confirmations, mixed.
 * The beta has mean m (confirmed and to come weighed by number) and weight 1/ρ − 1.
 */
export function arrivalChances({ confirmed, rate, toCome, rateToCome, rho }: Turnout): Float64Array {
  const counts = bundled(toCome, confirmed);
  const chances = new Float64Array(confirmed + counts.at(-1)!.count + 1);
  const weight = 1 / rho - 1;
  for (const { count, chance } of counts) {
    const trials = confirmed + count;
    const mean = trials > 0 ? (confirmed * rate + count * rateToCome) / trials : 0;
    const pmf = betaBinomialPmf(trials, { a: mean * weight, b: (1 - mean) * weight });
    for (let arrived = 0; arrived <= trials; arrived++) chances[arrived]! += chance * pmf[arrived]!;
  }
  return chances;
}

/**
 * The counts that matter, ascending, on a grid: each chance is shared between the two grid points around it
 * in proportion to nearness, which keeps the mean exactly.
 */
function bundled(chances: Float64Array, confirmed: number): { count: number; chance: number }[] {
  const [first, last] = likelyPart(chances);
  const step = Math.ceil((last - first + 1) / stepsFor(confirmed + last));
  const start = Math.floor(first / step);
  const grid = new Float64Array(Math.ceil(last / step) - start + 1);
  for (let count = first; count <= last; count++) {
    const place = count / step - start;
    const before = Math.floor(place);
    grid[before]! += chances[count]! * (before + 1 - place);
    if (place > before) grid[before + 1]! += chances[count]! * (place - before);
  }
  const total = grid.reduce((sum, chance) => sum + chance, 0);
  const points = [...grid].map((chance, i) => ({ count: (start + i) * step, chance: chance / total }));
  return points.filter(({ chance }) => chance > 0);
}

/** The first and the last count that matter to seven digits. */
function likelyPart(chances: Float64Array): [number, number] {
  const matters = (chance: number): boolean => chance > 1e-8;
  return [Math.max(0, chances.findIndex(matters)), Math.max(0, chances.findLastIndex(matters))];
}
