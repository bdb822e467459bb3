import type { PlanStep, StepGap } from '../plan-shape.js';
import { chosenRoom } from '../seated-sessions.js';
import { gap, stepOf, type StepInput } from './step-of.js';

/** A venue first: it must be booked, and its size and place bound attendance (method, section 4). */
export const venueStep = ({ facts }: StepInput): PlanStep => {
  const { candidates } = facts.sections.venue;
  const unchosen = facts.sessions.filter((session) => !chosenRoom(facts, session.id));
  const unsized = facts.sessions.filter((session) => session.capacityPeople === null);
  const gaps: StepGap[] = [];
  if (candidates.length === 0) gaps.push(gap('no-candidate', ['announce', 'timing']));
  else if (unchosen.length > 0) gaps.push(gap('no-venue-chosen', ['announce', 'timing']));
  if (unsized.length > 0) gaps.push(gap('no-room-capacity', ['people']));
  return stepOf('venue', candidates.length === 0, gaps);
};
