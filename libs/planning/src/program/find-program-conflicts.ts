import type { Guest } from '../guests-facts.js';
import type { Segment } from '../program-facts.js';
import { freeSpans, minutesOutside, sharedMinutes } from './free-spans.js';
import type { SessionSchedule, TimedSegment } from './schedule-segments.js';

export const programConflictCodes = [
  'over-run',
  'overlap',
  'guest-declined',
  'guest-outside',
  'guest-twice',
  'person-twice',
  'place-twice',
  'set-up',
  'gap',
] as const;
export type ProgramConflictCode = (typeof programConflictCodes)[number];

/**
 * Something in the program that does not go together, with the minutes it is about. `subjectId` is the guest (their
 * entry's id) or the person whom it is about; `segmentIds` are the segments, first the earlier one.
 */
export type ProgramConflict = {
  code: ProgramConflictCode;
  sessionId: string;
  segmentIds: string[];
  subjectId: string | null;
  place: string;
  minutes: number;
};

type Known = {
  segments: readonly Segment[];
  guests: readonly Pick<Guest, 'id' | 'status' | 'freeTimes'>[];
  schedules: readonly SessionSchedule[];
};
type Slot = { segment: Segment; schedule: SessionSchedule; timed: TimedSegment };

/** Everything in the program that does not go together, in the order of `programConflictCodes`; gaps and waits last. */
export function findProgramConflicts(known: Known): ProgramConflict[] {
  const slots = slotsOf(known);
  const found = [
    ...known.schedules.filter(({ overRun }) => overRun > 0).map(overRunOf),
    ...slots.flatMap((slot, index) => clashOf(slot, slots[index - 1])),
    ...slots.flatMap((slot) => guestsOf(slot, known)),
    ...twiceOf(slots),
    ...slots.flatMap(waitOf),
  ];
  const rank = ({ code }: ProgramConflict): number => programConflictCodes.indexOf(code);
  return found.sort((a, b) => rank(a) - rank(b));
}

function slotsOf({ segments, schedules }: Known): Slot[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return schedules.flatMap((schedule) =>
    schedule.timed.map((timed) => ({ segment: byId.get(timed.segmentId)!, schedule, timed })),
  );
}

const conflict = (code: ProgramConflictCode, sessionId: string, more: Partial<ProgramConflict>): ProgramConflict => ({
  ...{ code, sessionId, segmentIds: [], subjectId: null, place: '', minutes: 0 },
  ...more,
});

const overRunOf = ({ sessionId, overRun, timed }: SessionSchedule): ProgramConflict =>
  conflict('over-run', sessionId, { minutes: overRun, segmentIds: timed.slice(-1).map(({ segmentId }) => segmentId) });

/** A fixed start for which what comes before is not over. */
function clashOf({ segment, schedule, timed }: Slot, before: Slot | undefined): ProgramConflict[] {
  if (timed.clash === 0) return [];
  const earlier = before?.schedule === schedule ? [before.segment.id] : [];
  return [conflict('overlap', schedule.sessionId, { minutes: timed.clash, segmentIds: [...earlier, segment.id] })];
}

function guestsOf({ segment, schedule, timed }: Slot, { guests }: Known): ProgramConflict[] {
  return segment.guestIds.flatMap((id): ProgramConflict[] => {
    const guest = guests.find((each) => each.id === id);
    if (!guest) return [];
    const about = { segmentIds: [segment.id], subjectId: id };
    if (guest.status === 'declined')
      return [conflict('guest-declined', schedule.sessionId, { ...about, minutes: segment.minutes })];
    const free = schedule.isTimed ? freeSpans(guest.freeTimes, schedule.date) : null;
    const minutes = free === null ? 0 : minutesOutside({ from: timed.start, to: timed.end }, free);
    return minutes === 0 ? [] : [conflict('guest-outside', schedule.sessionId, { ...about, minutes })];
  });
}

/** One guest, person or named place in two segments that share minutes: within a session, or in two of the same day. */
function twiceOf(slots: Slot[]): ProgramConflict[] {
  return slots.flatMap((first, index) =>
    slots.slice(index + 1).flatMap((second): ProgramConflict[] => {
      const minutes = minutesTogether(first, second);
      if (minutes === 0) return [];
      const about = { segmentIds: inTime(first, second), minutes };
      const { sessionId } = second.schedule;
      const [one, other] = [first.segment, second.segment];
      const guests = one.guestIds.filter((id) => other.guestIds.includes(id));
      const isSameOwner = one.ownerId !== null && one.ownerId === other.ownerId && one.id !== other.id;
      const isSamePlace = one.place !== '' && one.place === other.place && first.schedule !== second.schedule;
      return [
        ...guests.map((subjectId) => conflict('guest-twice', sessionId, { ...about, subjectId })),
        ...(isSameOwner ? [conflict('person-twice', sessionId, { ...about, subjectId: one.ownerId })] : []),
        ...(isSamePlace ? [conflict('place-twice', sessionId, { ...about, place: one.place })] : []),
      ];
    }),
  );
}

const inTime = (first: Slot, second: Slot): string[] =>
  (second.timed.start < first.timed.start ? [second, first] : [first, second]).map(({ segment }) => segment.id);

function minutesTogether(first: Slot, second: Slot): number {
  const [one, other] = [first.schedule, second.schedule];
  const isOneDay = one === other || (one.isTimed && other.isTimed && one.date !== null && one.date === other.date);
  return isOneDay
    ? sharedMinutes(
        { from: first.timed.start, to: first.timed.end },
        { from: second.timed.start, to: second.timed.end },
      )
    : 0;
}

/** Minutes of nothing: the stage is not ready, or a fixed start is still to come. */
function waitOf({ segment, schedule, timed }: Slot): ProgramConflict[] {
  const { idle, setUpWait } = timed;
  const about = { segmentIds: [segment.id] };
  return [
    ...(setUpWait > 0
      ? [conflict('set-up', schedule.sessionId, { ...about, minutes: setUpWait, place: segment.place })]
      : []),
    ...(idle > setUpWait ? [conflict('gap', schedule.sessionId, { ...about, minutes: idle - setUpWait })] : []),
  ];
}
