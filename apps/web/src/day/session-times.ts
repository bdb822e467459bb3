import { instantOf, localTimeOf } from '@backcast/calendar/zoned-time';
import type { DayEvent, DaySession } from '../shared/day/kept-day.js';

export type TimedSession = DaySession & {
  /** Its place among all sessions of the event, from 1. */
  number: number;
  /** Milliseconds; null while the time is open. */
  start: number | null;
  end: number | null;
};
export type SessionState = 'over' | 'now' | 'before';

/** How long a session without an end is taken to last at most. */
const longestHours = 12;

/** The sessions of an event with a day, in order of time, with the instants at which they begin and end. */
export function timedSessions({ sessions, zone }: DayEvent): TimedSession[] {
  const at = (date: string | null, time: string | null): number | null =>
    date === null || time === null ? null : instantOf(date, time, zone).getTime();
  return sessions
    .map((session, index) => {
      const start = at(session.date, session.startTime);
      const end = at(session.date, session.endTime) ?? (start === null ? null : start + longestHours * 3_600_000);
      return { ...session, number: index + 1, start, end };
    })
    .filter(({ date }) => date !== null)
    .toSorted((a, b) => order(a).localeCompare(order(b)));
}

const order = ({ date, startTime }: DaySession): string => `${date ?? ''} ${startTime ?? '99:99'}`;

/** Where a session stands at an instant; one without times is over when its day is. */
export function stateOf(session: TimedSession, now: number, zone: string): SessionState {
  if (session.start === null || session.end === null) {
    const today = localTimeOf(new Date(now), zone).date;
    return (session.date ?? '') < today ? 'over' : 'before';
  }
  if (now < session.start) return 'before';
  return now < session.end ? 'now' : 'over';
}

export type Moment = { kind: 'now' | 'next'; session: TimedSession } | { kind: 'over' } | { kind: 'no-times' };

/** What is on: the session under way, else the next that has a time. */
export function momentOf(sessions: TimedSession[], now: number, zone: string): Moment {
  const underWay = sessions.find((session) => stateOf(session, now, zone) === 'now');
  if (underWay) return { kind: 'now', session: underWay };
  const next = sessions.find(({ start }) => start !== null && now < start);
  if (next) return { kind: 'next', session: next };
  const isOver = sessions.length > 0 && sessions.every((session) => stateOf(session, now, zone) === 'over');
  return { kind: isOver ? 'over' : 'no-times' };
}

/** The day that the page is about: today if it has sessions, else the next that has, else the last. */
export function dayToShow(sessions: TimedSession[], today: string): string | null {
  const dates = sessions.map(({ date }) => date ?? '');
  return dates.find((date) => date >= today) ?? dates.at(-1) ?? null;
}
