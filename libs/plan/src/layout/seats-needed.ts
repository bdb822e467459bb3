import { partySizes } from '@backcast/planning/party-size';
import { peopleQuantile } from '@backcast/planning/people-quantile';
import { rateDistribution } from '@backcast/planning/rate-distribution';
import { mostConfirmations } from '@backcast/planning/search-limits';
import { splitBySessionPlaces } from '@backcast/planning/session-split';
import type { DerivedNumber, EventFacts } from '../plan-shape.js';

type Numbers = Record<string, DerivedNumber>;

/**
 * Seats that each session needs: the forecast's 90th percentile of its people, without staff, who stand. With one session
 * the event's own; with several, confirmations are shared by places where all are known, else equally. Null where
 * something is missing.
 */
export function seatsNeeded({ goal, sessions }: EventFacts, numbers: Numbers): (number | null)[] {
  const staff = goal.staffPeople;
  if (sessions.length <= 1) {
    const people = numbers['people.p90']?.value ?? null;
    return sessions.map(() => (people === null ? null : Math.max(0, people - staff)));
  }
  const confirmed = numbers['funnel.confirmations']?.value ?? null;
  const turnUp = rateDistribution(goal.rates['turn-up']);
  const parties = partySizes(goal.party);
  if (confirmed === null || !turnUp || !parties || confirmed > mostConfirmations) return sessions.map(() => null);
  const places = sessions.map(({ capacityPeople }) => capacityPeople);
  const weights = places.includes(null) ? places.map(() => 1) : places.map((people) => people ?? 0);
  const known = new Map<number, number | null>();
  return splitBySessionPlaces(confirmed, weights).map((part) => {
    const people = known.has(part) ? known.get(part)! : peopleQuantile(turnUp, part, parties, 0.9);
    known.set(part, people);
    return people;
  });
}
