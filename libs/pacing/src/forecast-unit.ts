import { rateAtAge } from './age-effect.js';
import { arrivalChances } from './arrival-chances.js';
import { confirmationsToCome, type ExpectedVolume } from './confirmations-to-come.js';
import type { PersonVolume } from './expected-volume.js';
import type { Learnt } from './learn-forecast.js';
import type { Confirmation } from './pacing-facts.js';
import { meanOf, quantilesOf, type Quantiles } from './quantiles.js';
import { turnUpOf } from './turn-up-rates.js';

/** The forecast of one person, team or event, in customers. Quantiles do not add up over people; expectations nearly do. */
export type UnitForecast = {
  /** Confirmed so far. */
  confirmed: number;
  /** Further confirmations until the event. */
  toCome: Quantiles;
  arrivals: Quantiles & { expected: number };
};

/** One unit's members and what they were confirmed so far. */
export type Unit = { members: readonly PersonVolume[]; confirmations: readonly Confirmation[]; volume: ExpectedVolume };

/** Chances of 0, 1, 2 … for what is still to be confirmed and for what arrives. */
export type UnitChances = { confirmed: number; toCome: Float64Array; arrivals: Float64Array };

export function unitChances(unit: Unit, learnt: Learnt, exactlyToCome?: number): UnitChances {
  const { confirmed, rate } = confirmedSoFar(unit.confirmations, learnt);
  const toCome =
    exactlyToCome === undefined
      ? confirmationsToCome(confirmed, unit.volume, learnt.curve, learnt.daysLeft)
      : certainly(exactlyToCome);
  const rateToCome = meanRateToCome(unit.members, learnt);
  const rho = correlation(unit.members, learnt);
  return { confirmed, toCome, arrivals: arrivalChances({ confirmed, rate, toCome, rateToCome, rho }) };
}

export const shownForecast = ({ confirmed, toCome, arrivals }: UnitChances): UnitForecast => ({
  confirmed,
  toCome: quantilesOf(toCome),
  arrivals: { expected: meanOf(arrivals), ...quantilesOf(arrivals) },
});

/** How many there are, and the mean rate at which they turn up, each by its salesperson and its age. */
function confirmedSoFar(confirmations: readonly Confirmation[], learnt: Learnt): { confirmed: number; rate: number } {
  let [confirmed, arriving] = [0, 0];
  for (const { salesperson, date, count } of confirmations) {
    confirmed += count;
    arriving += count * rateAtAge(turnUpOf(learnt.rates, salesperson).rate, learnt.age, learnt.ageOf(date));
  }
  return confirmed > 0 ? { confirmed, rate: arriving / confirmed } : { confirmed: 0, rate: learnt.rates.group };
}

/**
 * The rate of those to come, weighed by what each person usually gets and not by what they got this time: else one
 * more confirmation of a person whose customers rarely come would lower the forecast.
 */
function meanRateToCome(members: readonly PersonVolume[], { rates, age, ageToCome }: Learnt): number {
  const volume = members.reduce((sum, { mean }) => sum + mean, 0);
  const rate =
    volume > 0 ? members.reduce((sum, { id, mean }) => sum + mean * turnUpOf(rates, id).rate, 0) / volume : rates.group;
  return rateAtAge(rate, age, ageToCome);
}

/** Luck holds for all alike; what is not known of single people averages out the more of them there are. */
function correlation(members: readonly PersonVolume[], { rates }: Learnt): number {
  const all = members.reduce((sum, { mean }) => sum + mean, 0) || 1;
  const own = members.reduce((sum, { id, mean }) => sum + (mean / all) ** 2 * turnUpOf(rates, id).rho, 0);
  return Math.min(0.99, rates.luck + rates.uncertain + own);
}

/** All the chance on one number. */
function certainly(count: number): Float64Array {
  const chances = new Float64Array(count + 1);
  chances[count] = 1;
  return chances;
}
