import type { RateDistribution } from '@backcast/planning/rate-distribution';
import { volumeOf } from './expected-volume.js';
import { shownForecast, unitChances, type UnitForecast } from './forecast-unit.js';
import { groupBy } from './group-by.js';
import { learnForecast, type Learnt } from './learn-forecast.js';
import { levelChances, type LevelChances } from './level-chances.js';
import type { PaceCurve } from './pace-curve.js';
import type { Confirmation, PacingFacts } from './pacing-facts.js';

/** The event's forecast with the chances of its levels; `distribution[n]` is the chance of n arriving customers. */
export type EventForecast = UnitForecast & { chances: LevelChances; distribution: Float64Array; curve: PaceCurve };

export type ArrivalForecast = {
  event: EventForecast;
  teams: ReadonlyMap<string, UnitForecast>;
  people: ReadonlyMap<string, UnitForecast>;
};

/**
 * How many customers arrive, as a distribution: those who confirmed, by salesperson and age, and those who still will,
 * by the pace curve; with the event's own luck. Deterministic: nothing is drawn. docs/adr/0012 has the model.
 * @throws CalendarRangeError for a day that does not exist
 */
export function forecastEvent(facts: PacingFacts, assumedTurnUp?: RateDistribution): EventForecast {
  return eventForecast(facts, learnForecast(facts, assumedTurnUp));
}

/** The same for the event, its teams and its salespeople at once, each from its own confirmations. */
export function forecastArrivals(facts: PacingFacts, assumedTurnUp?: RateDistribution): ArrivalForecast {
  const learnt = learnForecast(facts, assumedTurnUp);
  const ofPerson = groupBy(facts.confirmations, ({ salesperson }) => salesperson);
  const forecast = (members: Learnt['people'], confirmations: readonly Confirmation[]): UnitForecast =>
    shownForecast(unitChances({ members, confirmations, volume: volumeOf(members, learnt.volume) }, learnt));
  const teams = groupBy(learnt.people, ({ team }) => team);
  return {
    event: eventForecast(facts, learnt),
    teams: mapped(teams, (members) =>
      forecast(
        members,
        members.flatMap(({ id }) => ofPerson.get(id) ?? []),
      ),
    ),
    people: new Map(learnt.people.map((one) => [one.id, forecast([one], ofPerson.get(one.id) ?? [])])),
  };
}

function eventForecast(facts: PacingFacts, learnt: Learnt): EventForecast {
  const { people, volume, curve } = learnt;
  const chances = unitChances({ members: people, confirmations: facts.confirmations, volume }, learnt);
  const { arrivals } = chances;
  return { ...shownForecast(chances), chances: levelChances(arrivals, facts), distribution: arrivals, curve };
}

const mapped = <Key, From, To>(map: ReadonlyMap<Key, From>, change: (value: From) => To): Map<Key, To> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
