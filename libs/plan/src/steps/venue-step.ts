import type { VenueCandidate } from '@backcast/planning/venue-facts';
import { venueFreedom } from '@backcast/planning/venue-freedom';
import { venueLacksOf } from '@backcast/planning/venue-lacks';
import { hasVenue } from '../announce-blockers.js';
import type { EventFacts, PlanStep, StepGap } from '../plan-shape.js';
import { chosenRoom } from '../seated-sessions.js';
import { gap, stepOf, type StepInput } from './step-of.js';

/** A venue first: it must be booked, and its size and place bound attendance (method, section 4). */
export const venueStep = ({ facts, context }: StepInput): PlanStep => {
  const { candidates } = facts.sections.venue;
  const chosen = candidates.filter(({ id }) => daysAt(facts, id) !== null);
  const late = chosen.flatMap((candidate) => passedDays(candidate, context.today));
  const gaps = [...openChoices(facts), ...late, ...chosen.flatMap((candidate) => lacksOf(facts, candidate))];
  const isEmpty = candidates.length === 0 && facts.sessions.every((session) => !hasVenue(facts, session));
  return stepOf('venue', isEmpty, gaps, late.length > 0);
};

/** What is not chosen, and rooms whose size nobody knows. A room that was entered by hand settles where it is. */
function openChoices(facts: EventFacts): StepGap[] {
  const { candidates } = facts.sections.venue;
  const isSettled = facts.sessions.every((session) => hasVenue(facts, session));
  const holdsUp = isSettled ? [] : (['announce', 'timing'] as const);
  const gaps: StepGap[] = [];
  if (candidates.length === 0 && !isSettled) gaps.push(gap('no-candidate', [...holdsUp]));
  if (candidates.length > 0 && facts.sessions.some(({ id }) => !chosenRoom(facts, id)))
    gaps.push(gap('no-venue-chosen', [...holdsUp]));
  const unsized = facts.sessions.flatMap(({ id }) => chosenRoom(facts, id) ?? []).filter(isUnsized);
  for (const id of new Set(unsized.map(({ candidate }) => candidate.id)))
    gaps.push(gap('no-capacity-in-style', ['people'], { subjectId: id }));
  const isUnknown = facts.sessions.some(({ id, capacityPeople }) => capacityPeople === null && !chosenRoom(facts, id));
  if (isUnknown) gaps.push(gap('no-room-capacity', ['people']));
  return gaps;
}

const isUnsized = ({ room, use }: NonNullable<ReturnType<typeof chosenRoom>>): boolean =>
  room.capacities[use.style] === undefined;

/** Booking and deposit that were not made in time. */
function passedDays({ id, bookBy, depositBy, status }: VenueCandidate, today: string): StepGap[] {
  if (status === 'booked') return [];
  const isPassed = (day: string | null): boolean => day !== null && day < today;
  return [
    ...(isPassed(bookBy) ? [gap('booking-passed', ['announce'], { subjectId: id })] : []),
    ...(isPassed(depositBy) ? [gap('deposit-passed', [], { subjectId: id })] : []),
  ];
}

const gapOfLack = {
  'fire-papers': 'fire-papers-open',
  'weather-plan': 'no-weather-plan',
  fallback: 'no-fallback-venue',
} as const;

function lacksOf(facts: EventFacts, candidate: VenueCandidate): StepGap[] {
  const about = { subjectId: candidate.id };
  const isTaken = venueFreedom(candidate.freeWindows, daysAt(facts, candidate.id) ?? []) === 'taken';
  const lacks = venueLacksOf(candidate, facts.sections.venue.candidates);
  return [
    ...(isTaken ? [gap('venue-not-free', ['announce', 'timing'], about)] : []),
    ...lacks.flatMap((lack) => (lack in gapOfLack ? [gap(gapOfLack[lack as keyof typeof gapOfLack], [], about)] : [])),
  ];
}

/** The days of the sessions that take place in a candidate; null when none does. */
function daysAt(facts: EventFacts, candidateId: string): string[] | null {
  const there = facts.sessions.filter(({ id }) => chosenRoom(facts, id)?.candidate.id === candidateId);
  return there.length === 0 ? null : there.flatMap(({ date }) => date ?? []);
}
