import type { GoalFacts, SessionFact } from '@backcast/planning/goal-facts';
import { partySizes } from '@backcast/planning/party-size';
import { rateDistribution } from '@backcast/planning/rate-distribution';
import { largestConfirmations, overfillChance, prepareRooms, type Rooms } from '@backcast/planning/rooms';
import { mostConfirmations, mostPlaces } from '@backcast/planning/search-limits';
import { isChance } from './derive-chances.js';
import { deriveNumber } from './derive-number.js';
import { staffTerm } from './derive-people.js';
import type { NumberKey } from './plan-keys.js';
import type { DerivedNumber } from './plan-shape.js';
import { factTerm, partyTerm, rateTerm, shownTerm, type Term } from './term.js';

const isCapacity = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= mostPlaces;

/** Capacities of the sessions' rooms in people, as inputs; without any session, one that is missing. */
export function capacityTerms(sessions: SessionFact[]): Term[] {
  const capacities = sessions.length > 0 ? sessions.map((session) => session.capacityPeople) : [null];
  return capacities.map((capacity) => factTerm('capacity', 'sessions', 'people', capacity, isCapacity));
}

/** The rooms as far as their facts are known and usable; null otherwise. Staff take their places in every session. */
export function roomsOf(goal: GoalFacts, sessions: SessionFact[]): Rooms | null {
  const places = capacityTerms(sessions).map((term) => (term.value === null ? null : term.value - goal.staffPeople));
  const known = places.filter((each) => each !== null);
  const parties = partySizes(goal.party);
  if (!parties || known.length < places.length || staffTerm(goal).value === null) return null;
  return prepareRooms(parties, known);
}

/** What the rooms take: capacity of all sessions, the largest safe number of confirmations, and the chances of overfilling. */
export function deriveRooms(
  goal: GoalFacts,
  sessions: SessionFact[],
  rooms: Rooms | null,
  confirmations: DerivedNumber,
  sure: DerivedNumber,
): DerivedNumber[] {
  const capacity = deriveNumber({
    key: 'room.capacity',
    unit: 'people',
    formula: 'sum-of-capacities',
    inputs: capacityTerms(sessions),
    calculate: (...capacities) => capacities.reduce((sum, each) => sum + each, 0),
  });
  const turnUp = rateDistribution(goal.rates['turn-up']);
  const shared = [shownTerm('capacity', capacity), staffTerm(goal), rateTerm(goal, 'turn-up'), partyTerm(goal)];
  const limit = factTerm('overfill-limit', 'goal.overfillChance', 'chance', goal.overfillChance, isChance);
  const overfill = (key: NumberKey, confirmed: DerivedNumber): DerivedNumber =>
    deriveNumber({
      key,
      unit: 'chance',
      formula: 'overfill-chance',
      inputs: [shownTerm('confirmations', confirmed), ...shared],
      calculate: (count) =>
        rooms && turnUp && count! <= mostConfirmations ? overfillChance(turnUp, count!, rooms) : null,
    });
  return [
    capacity,
    deriveNumber({
      key: 'room.safeConfirmations',
      unit: 'customers',
      formula: 'safe-confirmations',
      inputs: [...shared, limit],
      calculate: () => rooms && turnUp && largestConfirmations(turnUp, rooms, goal.overfillChance),
    }),
    overfill('room.overfillChance', confirmations),
    overfill('room.overfillAtSure', sure),
  ];
}
