import { bestSeating } from '@backcast/planning/compare-venues';
import type { DateSlot } from '@backcast/planning/date-slots';
import { moveSessions } from '@backcast/planning/move-sessions';
import type { RoomUse } from '@backcast/planning/venue-facts';
import type { EventFacts } from './plan-shape.js';
import { chosenRoom } from './seated-sessions.js';

/** Another date, another venue, or both; null keeps what is decided. */
export type Variant = { slot: DateSlot | null; candidateId: string | null };

/**
 * The event as it would be on another date or in another venue: the first session on the slot with all others moved by
 * the same days, every session in the candidate's best seating. Everything else that was entered stays.
 */
export function variantFacts(facts: EventFacts, { slot, candidateId }: Variant): EventFacts {
  const { lengthMinutes } = facts.sections.timing;
  const sessions = slot === null ? facts.sessions : moveSessions(facts.sessions, slot, lengthMinutes);
  const venue = { ...facts.sections.venue, uses: usesIn(facts, candidateId) };
  return { ...facts, sessions, sections: { ...facts.sections, venue } };
}

function usesIn(facts: EventFacts, candidateId: string | null): RoomUse[] {
  const { candidates, uses } = facts.sections.venue;
  const candidate = candidates.find(({ id }) => id === candidateId);
  if (!candidate) return uses;
  return facts.sessions.flatMap(({ id }) => {
    const chosen = chosenRoom(facts, id);
    if (chosen?.candidate.id === candidate.id) return [chosen.use];
    const best = bestSeating(candidate, chosen?.use.style);
    return best ? [{ sessionId: id, candidateId: candidate.id, roomId: best.room.id, style: best.style }] : [];
  });
}
