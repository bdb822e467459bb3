import type { GoalFacts } from '@backcast/planning/goal-facts';
import { childrenPerCustomer, partySizes } from '@backcast/planning/party-size';
import { peopleQuantile } from '@backcast/planning/people-quantile';
import { rateDistribution } from '@backcast/planning/rate-distribution';
import { roundHalfUp, roundUp } from '@backcast/planning/rounding';
import { mostConfirmations } from '@backcast/planning/search-limits';
import { deriveNumber } from './derive-number.js';
import type { Targets } from './derive-targets.js';
import { funnelEntry } from './funnel-entry.js';
import type { DerivedNumber } from './plan-shape.js';
import { factTerm, partyTerm, rateTerm, shownTerm, type Term } from './term.js';

/** Staff as an input; more than a hundred thousand is a mistake. */
export const staffTerm = (goal: GoalFacts): Term =>
  factTerm(
    'staff',
    'goal.staffPeople',
    'people',
    goal.staffPeople,
    (value) => Number.isInteger(value) && value >= 0 && value <= 1e5,
  );

/** What each target means for people: the people of the customers who must arrive for it, rounded up. */
export const deriveTargetPeople = (goal: GoalFacts, targets: Targets): DerivedNumber[] =>
  (['floor', 'balanced', 'stretch'] as const).map((level) => peopleForTarget(goal, level, targets[level]));

function peopleForTarget(goal: GoalFacts, level: keyof Targets, target: DerivedNumber): DerivedNumber {
  const entry = funnelEntry(goal) ?? 'deals';
  const base = { key: `people.${level}` as const, unit: 'people' as const, round: roundUp };
  const top = shownTerm(level, target);
  if (entry === 'people') {
    return deriveNumber({ ...base, formula: 'same-as-target', inputs: [top], calculate: (people) => people! });
  }
  const arrivalsWanted = factTerm(
    'arrivals-wanted',
    'goal.arrivalsWanted',
    'customers',
    goal.arrivalsWanted,
    (value) => value >= 0,
  );
  const divisors: Record<typeof entry, Term[]> = {
    deals: [top, rateTerm(goal, 'close')],
    amount: [
      top,
      factTerm('average-deal', 'goal.averageDealMinor', 'money', goal.averageDealMinor, (value) => value > 0),
      rateTerm(goal, 'close'),
    ],
    customers: [top],
    // A rate or a score is measured on the same people whatever its target is.
    outside: [arrivalsWanted],
  };
  return deriveNumber({
    ...base,
    formula: 'people-for-target',
    inputs: [partyTerm(goal), ...divisors[entry]],
    calculate: (party, needed, ...rates) => rates.reduce((count, rate) => count / rate, needed!) * party!,
  });
}

/** The people who may be expected, children and staff among them, on average. */
export function deriveExpectedPeople(goal: GoalFacts, confirmations: DerivedNumber): DerivedNumber[] {
  const arrivals = [shownTerm('confirmations', confirmations), rateTerm(goal, 'turn-up')];
  const children = factTerm('children-per-customer', 'goal.party', 'people', childrenPerCustomer(goal.party));
  const multiply = (...factors: number[]): number => factors.reduce((product, factor) => product * factor, 1);
  const base = { unit: 'people' as const, round: roundHalfUp };
  const expected = deriveNumber({
    ...base,
    key: 'people.expected',
    formula: 'people-expected',
    inputs: [...arrivals, partyTerm(goal)],
    calculate: multiply,
  });
  const staff = deriveNumber({
    ...base,
    key: 'people.staff',
    formula: 'as-entered',
    inputs: [staffTerm(goal)],
    calculate: (count) => count!,
  });
  return [
    expected,
    deriveNumber({
      ...base,
      key: 'people.children',
      formula: 'children-expected',
      inputs: [...arrivals, children],
      calculate: multiply,
    }),
    staff,
    deriveNumber({
      ...base,
      key: 'people.heads',
      formula: 'heads',
      inputs: [shownTerm('people', expected), shownTerm('staff', staff)],
      calculate: (people, count) => people! + count!,
    }),
  ];
}

const percentiles = { 'people.p10': 0.1, 'people.p50': 0.5, 'people.p90': 0.9 } as const;

/**
 * How many people will be in the rooms, staff included so that it compares with the capacity: with eight chances in ten
 * between the 10th and the 90th percentile. Staff take their places in every session.
 */
export const derivePeopleInterval = (
  goal: GoalFacts,
  confirmations: DerivedNumber,
  sessions: number,
): DerivedNumber[] =>
  Object.entries(percentiles).map(([key, chance]) =>
    deriveNumber({
      key: key as keyof typeof percentiles,
      unit: 'people',
      formula: 'people-percentile',
      inputs: [shownTerm('confirmations', confirmations), rateTerm(goal, 'turn-up'), partyTerm(goal), staffTerm(goal)],
      calculate: (confirmed, _turnUp, _party, staff) => {
        const turnUp = rateDistribution(goal.rates['turn-up']);
        const parties = partySizes(goal.party);
        if (!turnUp || !parties || confirmed! > mostConfirmations) return null;
        const people = peopleQuantile(turnUp, confirmed!, parties, chance);
        return people === null ? null : people + staff! * Math.max(1, sessions);
      },
    }),
  );
