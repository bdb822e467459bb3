import type { RoomUse, VenueCandidate, VenueRoom, VenueSetting } from '@backcast/planning/venue-facts';
import type { EventFacts, PlanSession } from './plan-shape.js';

/** The room in which a session takes place, as far as it is chosen and still there. */
export type ChosenRoom = { use: RoomUse; candidate: VenueCandidate; room: VenueRoom };

export function chosenRoom({ sections }: EventFacts, sessionId: string): ChosenRoom | null {
  const { candidates, uses } = sections.venue;
  const use = uses.find((each) => each.sessionId === sessionId);
  const candidate = candidates.find(({ id }) => id === use?.candidateId);
  const room = candidate?.rooms.find(({ id }) => id === use?.roomId);
  return use && candidate && room ? { use, candidate, room } : null;
}

/** The sessions with the capacity of the room that was chosen for them; without one, as it was entered. */
export const seatedSessions = (facts: EventFacts): PlanSession[] =>
  facts.sessions.map((session) => {
    const chosen = chosenRoom(facts, session.id);
    if (!chosen) return session;
    return { ...session, capacityPeople: chosen.room.capacities[chosen.use.style] ?? session.capacityPeople };
  });

/** Indoors or outdoors, by the chosen venues; one outdoors makes the event outdoors. Else as said when it was made. */
export function settingOf(facts: EventFacts): VenueSetting | null {
  const chosen = facts.sessions.flatMap((session) => chosenRoom(facts, session.id)?.candidate.setting ?? []);
  if (chosen.length === 0) return facts.setting;
  return chosen.includes('outdoors') ? 'outdoors' : 'indoors';
}

/** The first day of the event, null while no session has a date. */
export const eventDate = ({ sessions }: Pick<EventFacts, 'sessions'>): string | null =>
  sessions
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(0) ?? null;
