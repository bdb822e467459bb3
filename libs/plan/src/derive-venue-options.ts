import { arrivalsThatFit, bestSeating, inspectionScores } from '@backcast/planning/compare-venues';
import type { GoalFacts } from '@backcast/planning/goal-facts';
import type { Rooms } from '@backcast/planning/rooms';
import type { SeatingStyle, VenueCandidate } from '@backcast/planning/venue-facts';
import { venueFreedom, type VenueFreedom } from '@backcast/planning/venue-freedom';
import { venueLacksOf, type VenueLack } from '@backcast/planning/venue-lacks';
import { isChance } from './derive-chances.js';
import { deriveNumber } from './derive-number.js';
import { staffTerm } from './derive-people.js';
import { deriveRooms, roomsOf } from './derive-rooms.js';
import type { DerivedNumber, DerivedPlan, EventFacts, PlanSession } from './plan-shape.js';
import { chosenRoom } from './seated-sessions.js';
import { factTerm, partyTerm, shownTerm } from './term.js';

/** Where one session takes place, or would, in a candidate; nulls while the candidate has no room of known size. */
export type VenueSeat = { sessionId: string; roomId: string | null; style: SeatingStyle | null; people: number | null };

/** Whether the people of a target find a place: `needed` are the customers' people, null while not known. */
export type TargetFit = { level: 'floor' | 'balanced' | 'stretch'; needed: number | null; isEnough: boolean | null };

/** What one candidate means for the goal. */
export type VenueOption = {
  candidateId: string;
  /** At least one session takes place there. */
  isChosen: boolean;
  /** Every session as if all took place there: as chosen, else in the candidate's best seating. */
  seats: VenueSeat[];
  /** `room.…` as for the plan, in these seats, and `venue.…`. */
  numbers: Record<string, DerivedNumber>;
  targets: TargetFit[];
  freedom: VenueFreedom;
  lacks: VenueLack[];
};

/**
 * Compares the candidates side by side. Not part of the plan itself: thirty candidates would make every keystroke of the
 * other steps count through thirty halls.
 */
export function deriveVenueOptions(facts: EventFacts, { numbers }: Pick<DerivedPlan, 'numbers'>): VenueOption[] {
  const { candidates } = facts.sections.venue;
  const isTold = ({ key }: DerivedNumber): boolean => key !== 'venue.costPerArrival' || !facts.isMoneyHidden;
  const days = [...new Set(facts.sessions.flatMap(({ date }) => date ?? []))];
  return candidates.map((candidate) => {
    const seats = facts.sessions.map((session) => seatIn(facts, candidate, session));
    const own = optionNumbers(facts, candidate, seats, numbers);
    return {
      candidateId: candidate.id,
      isChosen: facts.sessions.some(({ id }) => chosenRoom(facts, id)?.candidate.id === candidate.id),
      seats,
      numbers: Object.fromEntries(own.filter(isTold).map((number) => [number.key, number])),
      targets: targetFits(
        numbers,
        own.find(({ key }) => key === 'venue.places')!,
      ),
      freedom: venueFreedom(candidate.freeWindows, days),
      lacks: venueLacksOf(candidate, candidates).filter((lack) => lack !== 'price' || !facts.isMoneyHidden),
    };
  });
}

function seatIn(facts: EventFacts, candidate: VenueCandidate, { id }: PlanSession): VenueSeat {
  const chosen = chosenRoom(facts, id);
  if (chosen?.candidate.id === candidate.id) {
    const { room, use } = chosen;
    return { sessionId: id, roomId: room.id, style: use.style, people: room.capacities[use.style] ?? null };
  }
  const best = bestSeating(candidate, chosen?.use.style);
  return {
    sessionId: id,
    roomId: best?.room.id ?? null,
    style: best?.style ?? null,
    people: best?.people ?? null,
  };
}

function optionNumbers(
  { goal, sessions }: EventFacts,
  { id, priceMinor, inspection }: VenueCandidate,
  seats: VenueSeat[],
  numbers: DerivedPlan['numbers'],
): DerivedNumber[] {
  const seated = sessions.map((session, i) => ({ ...session, capacityPeople: seats[i]!.people }));
  const rooms = roomsOf(goal, seated);
  const ofRooms = deriveRooms(goal, seated, rooms, numbers['funnel.confirmations']!, numbers['sure.confirmations']!);
  const arrivals = arrivalsIn(goal, rooms, ofRooms[0]!);
  const price = factTerm('price', `venue.candidates.${id}.priceMinor`, 'money', priceMinor, (value) => value >= 0);
  return [
    ...ofRooms,
    placesIn(goal, seats.length, ofRooms[0]!),
    arrivals,
    deriveNumber({
      key: 'venue.costPerArrival',
      unit: 'money',
      formula: 'cost-per-arrival',
      inputs: [price, shownTerm('arrivals', numbers['funnel.arrivals']!), shownTerm('room-for', arrivals)],
      calculate: (cost, wanted, fit) => (Math.min(wanted!, fit!) > 0 ? cost! / Math.min(wanted!, fit!) : null),
      round: Math.round,
    }),
    meanScore(id, inspection),
  ];
}

/** Places that are left for customers' people: staff take theirs in every session. */
const placesIn = (goal: GoalFacts, sessions: number, capacity: DerivedNumber): DerivedNumber =>
  deriveNumber({
    key: 'venue.places',
    unit: 'people',
    formula: 'places-without-staff',
    inputs: [shownTerm('capacity', capacity), staffTerm(goal), factTerm('sessions', 'sessions', 'count', sessions)],
    calculate: (people, staff, count) => Math.max(0, people! - staff! * count!),
  });

const arrivalsIn = (goal: GoalFacts, rooms: Rooms | null, capacity: DerivedNumber): DerivedNumber =>
  deriveNumber({
    key: 'venue.arrivals',
    unit: 'customers',
    formula: 'arrivals-that-fit',
    inputs: [
      shownTerm('capacity', capacity),
      staffTerm(goal),
      partyTerm(goal),
      factTerm('overfill-limit', 'goal.overfillChance', 'chance', goal.overfillChance, isChance),
    ],
    calculate: () => rooms && arrivalsThatFit(rooms, goal.overfillChance),
  });

function meanScore(id: string, inspection: VenueCandidate['inspection']): DerivedNumber {
  const { sum, count } = inspectionScores(inspection);
  const path = `venue.candidates.${id}.inspection`;
  return deriveNumber({
    key: 'venue.score',
    unit: 'score',
    formula: 'mean-score',
    inputs: [
      factTerm('score-sum', path, 'count', sum, (value) => value > 0),
      factTerm('scored-items', path, 'count', count, (value) => value > 0),
    ],
    calculate: (total, items) => total! / items!,
    round: (score) => Math.round(score * 10) / 10,
  });
}

const targetFits = (numbers: DerivedPlan['numbers'], places: DerivedNumber): TargetFit[] =>
  (['floor', 'balanced', 'stretch'] as const).map((level) => {
    const needed = numbers[`people.${level}`]?.value ?? null;
    const isEnough = needed === null || places.value === null ? null : needed <= places.value;
    return { level, needed, isEnough };
  });
