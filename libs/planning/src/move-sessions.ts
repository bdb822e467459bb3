import { addDays, daysBetween } from '@backcast/calendar/plain-date';
import { endOf, type DateSlot } from './date-slots.js';
import type { SessionTime } from './guest-freedom.js';

/** The session that a date of the whole event is about: the first in time, or the first of all while none has a date. */
export const anchorOf = <Session extends SessionTime>(sessions: readonly Session[]): Session | null =>
  [...sessions]
    .filter(({ date }) => date !== null)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))
    .at(0) ??
  sessions[0] ??
  null;

const timeOf = ({ date, startTime }: SessionTime): string => `${date ?? ''} ${startTime ?? ''}`;

/**
 * The sessions of an event after moving it. The anchor, or the one session that is named, begins on the slot and keeps its
 * length (`lengthMinutes` while it has none). Without a named one all others move by the same days and keep their times.
 */
export function moveSessions<Session extends SessionTime>(
  sessions: readonly Session[],
  slot: DateSlot,
  lengthMinutes: number,
  onlyId: string | null = null,
): Session[] {
  const anchor = onlyId === null ? anchorOf(sessions) : (sessions.find(({ id }) => id === onlyId) ?? null);
  const days = anchor?.date ? daysBetween(anchor.date, slot.date) : 0;
  return sessions.map((session) => {
    if (session.id === anchor?.id)
      return {
        ...session,
        date: slot.date,
        startTime: slot.startTime,
        endTime: endAfter(slot, lengthOf(session, lengthMinutes)),
      };
    return onlyId !== null || session.date === null ? session : { ...session, date: addDays(session.date, days) };
  });
}

/** None when the day is over before the session could last a minute. */
function endAfter({ startTime }: DateSlot, lengthMinutes: number): string | null {
  const end = endOf(startTime, lengthMinutes);
  return end > startTime ? end : null;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const lengthOf = ({ startTime, endTime }: SessionTime, otherwise: number): number =>
  startTime === null || endTime === null ? otherwise : minuteOf(endTime) - minuteOf(startTime);
