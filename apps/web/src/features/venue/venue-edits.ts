import { bestSeating } from '@backcast/planning/compare-venues';
import {
  inspectionKeys,
  type RoomUse,
  type SeatingStyle,
  type VenueCandidate,
  type VenueFacts,
  type VenueRoom,
} from '@backcast/planning/venue-facts';
import { newId } from '../../shared/api/new-id.js';

export const newRoom = (): VenueRoom => ({ id: newId(), name: '', capacities: {}, exits: null });

/** A candidate of which only the name is known; one room and the method's inspection list wait to be filled in. */
export const newCandidate = (name: string): VenueCandidate => ({
  ...{ id: newId(), name, address: '', setting: 'indoors', status: 'considered', contactId: null },
  rooms: [newRoom()],
  ...{ priceMinor: null, depositMinor: null, depositBy: null, bookBy: null },
  ...{ equipment: [], equipmentNote: '', fireSafety: 'unknown', fireSafetyFileIds: [], freeWindows: [] },
  ...{ travelMinutes: null, travelNote: '', weatherPlan: '', fallbackId: null },
  inspection: inspectionKeys.map((what) => ({ id: newId(), what, score: null, note: '', photoIds: [] })),
});

export const withCandidate = (facts: VenueFacts, next: VenueCandidate): VenueFacts => {
  const candidates = facts.candidates.map((each) => (each.id === next.id ? next : each));
  return { candidates, uses: facts.uses.filter((use) => isThere(candidates, use)) };
};

/** Without a candidate, the sessions in it and its place as a fallback of others. */
export const withoutCandidate = ({ candidates, uses }: VenueFacts, id: string): VenueFacts => ({
  candidates: candidates
    .filter((each) => each.id !== id)
    .map((each) => (each.fallbackId === id ? { ...each, fallbackId: null } : each)),
  uses: uses.filter(({ candidateId }) => candidateId !== id),
});

const isThere = (candidates: VenueCandidate[], { candidateId, roomId }: RoomUse): boolean =>
  candidates.some(({ id, rooms }) => id === candidateId && rooms.some((room) => room.id === roomId));

/** A session in another room or style; null takes the choice back. */
export const withUse = (facts: VenueFacts, sessionId: string, use: Omit<RoomUse, 'sessionId'> | null): VenueFacts => {
  const others = facts.uses.filter((each) => each.sessionId !== sessionId);
  return { ...facts, uses: use ? [...others, { sessionId, ...use }] : others };
};

/** Every session in one candidate: in the style that it has now where the candidate knows it, else in its best seating. */
export function withAllIn(facts: VenueFacts, candidate: VenueCandidate, sessionIds: string[]): VenueFacts {
  return sessionIds.reduce((next, sessionId) => {
    const now = facts.uses.find((use) => use.sessionId === sessionId);
    if (now?.candidateId === candidate.id) return next;
    const best = bestSeating(candidate, now?.style);
    const roomId = best?.room.id ?? candidate.rooms[0]?.id;
    if (roomId === undefined) return next;
    const style: SeatingStyle = best?.style ?? now?.style ?? 'theatre';
    return withUse(next, sessionId, { candidateId: candidate.id, roomId, style });
  }, facts);
}

/** Whether sessions move, or what their rooms hold: then everything after it moves, and the change waits for a tap. */
export const movesSessions = (before: VenueFacts, after: VenueFacts): boolean => keyOf(before) !== keyOf(after);

const keyOf = ({ uses, candidates }: VenueFacts): string =>
  uses
    .map(({ sessionId, candidateId, roomId, style }) => {
      const rooms = candidates.find(({ id }) => id === candidateId)?.rooms ?? [];
      const people = rooms.find(({ id }) => id === roomId)?.capacities[style];
      return [sessionId, candidateId, roomId, style, people ?? ''].join();
    })
    .sort()
    .join(';');
