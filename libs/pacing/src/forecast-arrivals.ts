import type { RateDistribution } from '@backcast/planning/rate-distribution';
import { volumeOf } from './expected-volume.js';
import { shownForecast, unitChances, type Unit, type UnitForecast } from './forecast-unit.js';
import { groupBy } from './group-by.js';
import { learnForecast, type Learnt } from './learn-forecast.js';
import { levelChances, type LevelChances } from './level-chances.js';
import type { PaceCurve } from './pace-curve.js';
import type { PacingFacts } from './pacing-facts.js';

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
  const forecast = (members: Learnt['people']): UnitForecast =>
    unitForecast({ members, confirmations: members.flatMap(({ id }) => ofPerson.get(id) ?? []) }, learnt);
  return {
    event: eventForecast(facts, learnt),
    teams: mapped(
      groupBy(learnt.people, ({ team }) => team),
      forecast,
    ),
    people: new Map(learnt.people.map((one) => [one.id, forecast([one])])),
  };
}

/** Asks for one person or one team at a time; null for somebody who is none of the event. */
export type UnitForecasts = {
  ofPerson: (id: string) => UnitForecast | null;
  ofTeam: (team: string) => UnitForecast | null;
};

/**
 * The same for whom somebody looks at, each derived when it is first asked for: all people of an organization take
 * seconds, the thirty whom a page shows a moment. What they have in common is learnt once, with the first.
 */
export function unitForecasts(facts: PacingFacts, assumedTurnUp?: RateDistribution): UnitForecasts {
  const inCommon = once(() => {
    const learnt = learnForecast(facts, assumedTurnUp);
    return {
      learnt,
      people: new Map(learnt.people.map((one) => [one.id, [one]])),
      teams: groupBy(learnt.people, ({ team }) => team),
      confirmations: groupBy(facts.confirmations, ({ salesperson }) => salesperson),
    };
  });
  const asked = (groupsOf: (all: ReturnType<typeof inCommon>) => Map<string, Learnt['people'][number][]>) => {
    const known = new Map<string, UnitForecast | null>();
    return (key: string): UnitForecast | null => {
      if (!known.has(key)) {
        const all = inCommon();
        const members = groupsOf(all).get(key);
        const confirmations = members?.flatMap(({ id }) => all.confirmations.get(id) ?? []) ?? [];
        known.set(key, members ? unitForecast({ members, confirmations }, all.learnt) : null);
      }
      return known.get(key) ?? null;
    };
  };
  return { ofPerson: asked(({ people }) => people), ofTeam: asked(({ teams }) => teams) };
}

const unitForecast = ({ members, confirmations }: Pick<Unit, 'members' | 'confirmations'>, learnt: Learnt) =>
  shownForecast(unitChances({ members, confirmations, volume: volumeOf(members, learnt.volume) }, learnt));

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function eventForecast(facts: PacingFacts, learnt: Learnt): EventForecast {
  const { people, volume, curve } = learnt;
  const chances = unitChances({ members: people, confirmations: facts.confirmations, volume }, learnt);
  const { arrivals } = chances;
  return { ...shownForecast(chances), chances: levelChances(arrivals, facts), distribution: arrivals, curve };
}

const mapped = <Key, From, To>(map: ReadonlyMap<Key, From>, change: (value: From) => To): Map<Key, To> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
