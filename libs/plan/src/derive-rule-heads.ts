import { partySizes } from '@backcast/planning/party-size';
import { peopleQuantile } from '@backcast/planning/people-quantile';
import { rateDistribution } from '@backcast/planning/rate-distribution';
import { mostConfirmations } from '@backcast/planning/search-limits';
import { splitBySessionPlaces } from '@backcast/planning/session-split';
import { deriveNumber } from './derive-number.js';
import { staffTerm } from './derive-people.js';
import type { DerivedNumber, EventFacts } from './plan-shape.js';
import { factTerm, partyTerm, rateTerm, shownTerm } from './term.js';

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

/**
 * The people that the rules count, children and staff included: of a session (每场次), the largest one, the larger of
 * what is declared and the forecast's 90th percentile.
 */
export function deriveRuleHeads(
  facts: EventFacts,
  confirmations: DerivedNumber,
  forecast: DerivedNumber,
): DerivedNumber[] {
  const session = largestSession(facts, confirmations, forecast);
  const { declaredPeople } = facts.sections.rules;
  const declared = factTerm('declared-people', 'sections.rules.declaredPeople', 'people', declaredPeople, isCount);
  const expected = shownTerm('forecast-people', session);
  const known = [declared, expected].filter(({ value }) => value !== null);
  const heads = deriveNumber({
    key: 'heads.rules',
    unit: 'people',
    formula: 'larger-of',
    inputs: known.length > 0 ? known : [expected],
    calculate: (...values) => (values.length === 0 ? null : Math.max(...values)),
  });
  return [session, heads];
}

/** The forecast's 90th percentile in the session with most people; with one session, the event's own. */
function largestSession(
  { goal, sessions }: EventFacts,
  confirmations: DerivedNumber,
  forecast: DerivedNumber,
): DerivedNumber {
  const base = { key: 'people.session90' as const, unit: 'people' as const, formula: 'people-percentile' as const };
  if (sessions.length <= 1)
    return deriveNumber({ ...base, inputs: [shownTerm('forecast-people', forecast)], calculate: (people) => people! });
  const places = sessions.map(({ capacityPeople }) => capacityPeople);
  // Without all capacities nobody knows where most go: then they are taken to spread evenly.
  const weights = places.includes(null) ? places.map(() => 1) : places.map((people) => people ?? 0);
  return deriveNumber({
    ...base,
    inputs: [shownTerm('confirmations', confirmations), rateTerm(goal, 'turn-up'), partyTerm(goal), staffTerm(goal)],
    calculate: (confirmed, _turnUp, _party, staff) => {
      const turnUp = rateDistribution(goal.rates['turn-up']);
      const parties = partySizes(goal.party);
      if (!turnUp || !parties || confirmed! > mostConfirmations) return null;
      const most = Math.max(...splitBySessionPlaces(confirmed!, weights));
      const people = peopleQuantile(turnUp, most, parties, 0.9);
      return people === null ? null : people + staff!;
    },
  });
}
