import type { SessionTime } from './guest-freedom.js';
import type { Shift } from './staff-facts.js';

/** A shift in one session, in minutes of its day; from and to may be infinite while session and shift say nothing. */
export type ShiftSpan = { sessionId: string; date: string | null; from: number; to: number };

/** `HH:MM` in minutes: `minutesOf('14:30') → 870`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When a shift is worked: in its session or, without one, in each; the whole session where it says no time. */
export const shiftSpans = (
  { sessionId, from, to }: Pick<Shift, 'sessionId' | 'from' | 'to'>,
  sessions: readonly SessionTime[],
): ShiftSpan[] =>
  sessions
    .filter(({ id }) => sessionId === null || id === sessionId)
    .map((session) => {
      const [start, end] = [from ?? session.startTime, to ?? session.endTime];
      return {
        sessionId: session.id,
        date: session.date,
        from: start === null ? -Infinity : minutesOf(start),
        to: end === null ? Infinity : minutesOf(end),
      };
    });
