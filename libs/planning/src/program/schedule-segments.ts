import type { SessionTime } from '../guest-freedom.js';
import type { ProgramFacts, Segment } from '../program-facts.js';
import { minutesOf } from '../shift-span.js';
import { placeSegment, standingAfter, type Placed, type Standing } from './place-segment.js';

/** A segment with its time in one session, in minutes of the session's day (they may pass 1,440). */
export type TimedSegment = Placed & { segmentId: string };

/** The times of one session. Without a start time they are counted from 0, and `isTimed` is false. */
export type SessionSchedule = {
  sessionId: string;
  date: string | null;
  isTimed: boolean;
  doors: number;
  start: number;
  /** When the session should be over; null while not said. */
  end: number | null;
  timed: TimedSegment[];
  /** When the last segment is over; the session's start while there is none. */
  over: number;
  /** Minutes past the session's end. */
  overRun: number;
  /** Minutes left before the session's end; null while that is not said. */
  spare: number | null;
};

/**
 * The times of every segment in each session: following segments one behind the other with their gaps, fixed ones at
 * their time. Durations and the order of the facts are kept; what does not fit is told in minutes, never moved.
 */
export const scheduleSegments = (
  { segments, doorsMinutes }: Pick<ProgramFacts, 'segments' | 'doorsMinutes'>,
  sessions: readonly SessionTime[],
): SessionSchedule[] =>
  sessions.map((session) => scheduleSession(segmentsOf(segments, session.id), doorsMinutes, session));

export const segmentsOf = (segments: readonly Segment[], sessionId: string): Segment[] =>
  segments.filter((segment) => segment.sessionId === null || segment.sessionId === sessionId);

function scheduleSession(segments: Segment[], doorsMinutes: number, session: SessionTime): SessionSchedule {
  const { id: sessionId, date } = session;
  const { isTimed, start, end } = spanOf(session);
  const timed: TimedSegment[] = [];
  let standing: Standing = { over: start, last: null };
  for (const segment of segments) {
    const placed = placeSegment(standing, { ...segment, fixedAt: fixedMinute(segment, isTimed ? start : null) });
    timed.push({ segmentId: segment.id, ...placed });
    standing = standingAfter(standing, segment, placed);
  }
  const { over } = standing;
  const overRun = end === null ? 0 : Math.max(0, over - end);
  const spare = end === null ? null : Math.max(0, end - over);
  return { sessionId, date, isTimed, doors: start - doorsMinutes, start, end, timed, over, overRun, spare };
}

/** Start and end of a session in minutes; an end that is not after the start is on the next day. */
function spanOf({ startTime, endTime }: SessionTime): Pick<SessionSchedule, 'isTimed' | 'start' | 'end'> {
  if (startTime === null) return { isTimed: false, start: 0, end: null };
  const start = minutesOf(startTime);
  const end = endTime === null ? null : minutesOf(endTime);
  return { isTimed: true, start, end: end === null ? null : end <= start ? end + 1440 : end };
}

/** Minute of a fixed start; one that is more than half a day before the session starts is after midnight. */
export function fixedMinute({ start }: Pick<Segment, 'start'>, sessionStart: number | null): number | null {
  if (start.kind === 'follows' || sessionStart === null) return null;
  const at = minutesOf(start.at);
  return at < sessionStart - 720 ? at + 1440 : at;
}
