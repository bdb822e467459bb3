import type { EventFacts, PlanConflict, PlanSession, PlanWay } from './plan-shape.js';
import { chosenRoom } from './seated-sessions.js';

/** Two sessions in one room at overlapping times; `keys` are their ids, in the event's order. */
export function roomsTwice(facts: EventFacts): PlanConflict[] {
  const { sessions, sections } = facts;
  const roomOf = ({ id }: PlanSession): string | null => chosenRoom(facts, id)?.room.id ?? null;
  return sessions.flatMap((first, index) =>
    sessions.slice(index + 1).flatMap((second): PlanConflict[] => {
      const isSameRoom = roomOf(first) !== null && roomOf(first) === roomOf(second);
      if (!isSameRoom || !overlap(first, second, sections.timing.lengthMinutes)) return [];
      const rooms = (chosenRoom(facts, first.id)?.candidate.rooms.length ?? 1) - 1;
      const ways: PlanWay[] = [
        ...(rooms > 0 ? [{ code: 'other-room', values: { rooms } }] : []),
        { code: 'other-time', values: {} },
      ];
      return [{ code: 'room-twice', values: {}, keys: [first.id, second.id], ways }];
    }),
  );
}

/** Whether two sessions of one day share a minute. A session without an end lasts `lengthMinutes`. */
function overlap(first: PlanSession, second: PlanSession, lengthMinutes: number): boolean {
  if (first.date === null || first.date !== second.date) return false;
  const [a, b] = [minutesOf(first, lengthMinutes), minutesOf(second, lengthMinutes)];
  return a !== null && b !== null && a.from < b.to && b.from < a.to;
}

function minutesOf({ startTime, endTime }: PlanSession, length: number): { from: number; to: number } | null {
  if (startTime === null) return null;
  const from = minuteOf(startTime);
  return { from, to: endTime === null ? from + length : minuteOf(endTime) };
}

/** `14:30` → 870. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
