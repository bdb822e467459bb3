import { betaBinomialPmf, likelySupport } from './beta-binomial.js';
import { fitChanceByArrivals } from './people-fit.js';
import type { PartySizes } from './party-size.js';
import { firstWhere, mixOverArrivals } from './reach.js';
import type { RateDistribution } from './rate-distribution.js';
import { chanceSlack, mostConfirmations } from './search-limits.js';
import { splitBySessionPlaces } from './session-split.js';

/** The rooms of an event's sessions, prepared for questions about overfilling. */
export type Rooms = {
  /** Places for customers' people in each session's room: capacity − staff; negative when staff alone are too many. */
  places: number[];
  /** For each room the chance that the people of 0, 1, 2 … customers fit. */
  fits: Float64Array[];
};

/** Places of several sessions together that are computed with: joining larger ones takes seconds. */
const mostSharedPlaces = 30_000;

/** Prepares rooms; null when the exact answer would take too long. */
export function prepareRooms(parties: PartySizes, places: number[]): Rooms | null {
  if (places.length > 1 && places.reduce((sum, each) => sum + Math.max(0, each), 0) > mostSharedPlaces) return null;
  const curves = new Map(places.map((each) => [each, null as Float64Array | null]));
  for (const each of curves.keys()) curves.set(each, fitChanceByArrivals(parties, each));
  const fits = places.map((each) => curves.get(each) ?? null).filter((fit) => fit !== null);
  return fits.length === places.length ? { places, fits } : null;
}

/**
 * Chance that in at least one session more people come than its room takes, when `confirmations` customers have
 * confirmed and are divided among the sessions by places. Exact: all sessions share one uncertain turn-up rate.
 */
export function overfillChance(turnUp: RateDistribution, confirmations: number, rooms: Rooms): number {
  const arrivals = betaBinomialPmf(confirmations, turnUp);
  return Math.max(0, 1 - mixOverArrivals(arrivals, allFitByArrivals(confirmations, rooms, likelySupport(arrivals))));
}

/**
 * The largest number of confirmed customers with which the chance of overfilling stays at or below `limit` (0 to 1).
 * 0 when not even staff fit; null when 100,000 customers would still fit.
 */
export function largestConfirmations(turnUp: RateDistribution, rooms: Rooms, limit: number): number | null {
  const isTooMany = (n: number): boolean => overfillChance(turnUp, n, rooms) > limit + chanceSlack;
  for (let most = 64; ; most = Math.min(mostConfirmations, most * 2)) {
    if (isTooMany(most)) return Math.max(0, firstWhere(isTooMany, most) - 1);
    if (most >= mostConfirmations) return null;
  }
}

/** Arrivals that are asked about, from the fewest to the most that can matter. */
type Range = [fewest: number, most: number];

/**
 * Chance that every room takes its people, by the arrivals of all sessions together; only within the range. Given T
 * arrivals of N confirmed, how many of them belong to a session's n is hypergeometric, whatever the turn-up rate is;
 * so sessions are joined one by one without knowing the rate.
 */
function allFitByArrivals(confirmations: number, { places, fits }: Rooms, range: Range): Float64Array {
  const parts = splitBySessionPlaces(confirmations, places);
  let joined = fits[0]!;
  for (let session = 1, of = parts[0]!; session < parts.length; of += parts[session]!, session++) {
    const asked: Range = session === parts.length - 1 ? range : [0, range[1]];
    joined = joinSessions(joined, of, fits[session]!, parts[session]!, asked);
  }
  return joined;
}

function joinSessions(left: Float64Array, ofLeft: number, right: Float64Array, ofRight: number, range: Range) {
  const most = Math.min(range[1], ofLeft + ofRight, left.length + right.length - 2);
  const fit = new Float64Array(Math.max(0, most + 1));
  for (let arrivals = range[0]; arrivals <= most; arrivals++) {
    fit[arrivals] = meanFit(left, ofLeft, right, ofRight, arrivals);
    // With more arrivals nothing fits better.
    if (fit[arrivals] === 0) break;
  }
  return fit;
}

/** Mean of left(k) · right(T − k) over hypergeometric k, from its likeliest value outwards until the chances vanish. */
function meanFit(left: Float64Array, ofLeft: number, right: Float64Array, ofRight: number, arrivals: number): number {
  const least = Math.max(0, arrivals - ofRight);
  const most = Math.min(arrivals, ofLeft);
  const both = (k: number): number => (left[k] ?? 0) * (right[arrivals - k] ?? 0);
  const { start, reach } = likelyPart(ofLeft, ofRight, arrivals);
  const from = Math.max(least, start - reach);
  const to = Math.min(most, start + reach);
  // Neither curve rises: certain at both edges means certain in between, and what is not likely weighs below 1e-17.
  if ((left[to] ?? 0) * (right[arrivals - from] ?? 0) === 1) return 1;
  if ((left[from] ?? 0) === 0 || (right[arrivals - to] ?? 0) === 0) return 0;
  const ratio = (k: number): number => ((ofLeft - k) * (arrivals - k)) / ((k + 1) * (ofRight - arrivals + k + 1));
  let total = 1;
  let fit = both(start);
  for (let k = start, chance = 1; k < to; k++) {
    chance *= ratio(k);
    total += chance;
    fit += chance * both(k + 1);
  }
  for (let k = start, chance = 1; k > from; k--) {
    chance /= ratio(k - 1);
    total += chance;
    fit += chance * both(k - 1);
  }
  return fit / total;
}

/**
 * The likeliest count of the left session among all arrivals, and how far to either side counts can matter: beyond
 * `reach` the chance is below 2·exp(−2·reach² ÷ draws) = 1e-17 by Hoeffding's inequality, which holds for draws without
 * replacement too; the smaller of arrivals and absences is drawn.
 */
function likelyPart(ofLeft: number, ofRight: number, arrivals: number): { start: number; reach: number } {
  const all = ofLeft + ofRight;
  const mode = Math.floor(((arrivals + 1) * (ofLeft + 1)) / (all + 2));
  const start = Math.min(arrivals, ofLeft, Math.max(0, arrivals - ofRight, mode));
  const draws = Math.min(arrivals, all - arrivals);
  return { start, reach: Math.ceil(Math.sqrt(20 * draws)) + 2 };
}
