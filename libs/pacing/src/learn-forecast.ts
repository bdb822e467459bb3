import type { PlainDate } from '@backcast/calendar/plain-date';
import { dayNumberOf } from '@backcast/calendar/work-day-index';
import type { RateDistribution } from '@backcast/planning/rate-distribution';
import { ageEffect, type AgeEffect } from './age-effect.js';
import type { ExpectedVolume } from './confirmations-to-come.js';
import { meanAgeOnCurve } from './curve-ages.js';
import { expectedVolume, personVolumes, scaledTo, type PersonVolume } from './expected-volume.js';
import { paceCurve, type PaceCurve } from './pace-curve.js';
import type { PacingFacts } from './pacing-facts.js';
import { turnUpRates, type TurnUpRates } from './turn-up-rates.js';

/** All that finished events teach about this one, before its own confirmations are looked at. */
export type Learnt = {
  curve: PaceCurve;
  rates: TurnUpRates;
  age: AgeEffect;
  people: readonly PersonVolume[];
  volume: ExpectedVolume;
  /** Days from today to the event; 0 on the day and after it. */
  daysLeft: number;
  /** Age on the event day of what was confirmed on a date. */
  ageOf: (date: PlainDate) => number;
  /** Mean age on the event day of what is still to be confirmed. */
  ageToCome: number;
};

/**
 * Turn-up where nothing was ever counted: seven in ten, known no better than from four customers. The goal's own
 * assumption is the better one where there is a goal.
 */
export const unknownTurnUp: RateDistribution = { a: 2.8, b: 1.2 };

/** Learns from the facts what holds for this event. Throws `CalendarRangeError` for a day that does not exist. */
export function learnForecast(facts: PacingFacts, assumedTurnUp: RateDistribution = unknownTurnUp): Learnt {
  const { salespeople, pastEvents } = facts;
  const curve = paceCurve(pastEvents, facts.inviteDays, facts.endsDaysLeft);
  const rates = turnUpRates(salespeople, pastEvents, assumedTurnUp);
  const people = personVolumes(salespeople);
  const volume = expectedVolume(facts, people, rates.group);
  const eventDay = dayNumberOf(facts.eventDate);
  // Thousands of confirmations fall on a few dozen days.
  const ages = new Map<PlainDate, number>();
  const ageOf = (date: PlainDate): number => {
    const age = ages.get(date) ?? Math.max(0, eventDay - dayNumberOf(date));
    ages.set(date, age);
    return age;
  };
  const daysLeft = ageOf(facts.today);
  return {
    curve,
    rates,
    age: ageEffect(pastEvents, rates.group, rates.luck, meanAgeOnCurve(curve)),
    people: scaledTo(people, volume),
    volume,
    daysLeft,
    ageOf,
    ageToCome: meanAgeOnCurve(curve, daysLeft),
  };
}
