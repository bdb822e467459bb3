import { announceBlockersOf, type AnnounceBlocker } from '@backcast/planning/can-announce';
import type { EventFacts, PlanSession } from './plan-shape.js';
import { chosenRoom } from './seated-sessions.js';

/** Whether it is settled where a session takes place: a room was chosen among the candidates, or entered by hand. */
export const hasVenue = (facts: EventFacts, { id, room, capacityPeople }: PlanSession): boolean =>
  chosenRoom(facts, id) !== null || room.trim() !== '' || capacityPeople !== null;

/** What keeps an event from being announced; empty when it may be. */
export const announceBlockers = (facts: EventFacts): AnnounceBlocker[] =>
  announceBlockersOf(
    facts.goal,
    facts.sessions.map((session) => ({
      hasVenue: hasVenue(facts, session),
      date: session.date,
      startTime: session.startTime,
    })),
  );
