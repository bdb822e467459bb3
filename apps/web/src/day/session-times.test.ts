import { expect, test } from '@jest/globals';
import type { DayEvent, DaySession } from '../shared/day/kept-day.js';
import { dayToShow, momentOf, timedSessions } from './session-times.js';

const zone = 'Asia/Shanghai';
const session = (id: string, date: string | null, startTime: string | null, endTime: string | null): DaySession => ({
  id,
  name: id,
  date,
  startTime,
  endTime,
  room: '',
  capacityPeople: null,
});
const timed = (...sessions: DaySession[]) => timedSessions({ sessions, zone } as DayEvent);
/** Shanghai is eight hours ahead of UTC. */
const at = (time: string): number => Date.parse(`2027-07-10T${time}:00+08:00`);
const two = timed(
  session('afternoon', '2027-07-10', '14:00', '17:00'),
  session('morning', '2027-07-10', '09:00', '11:30'),
);
const seen = (sessions: typeof two, now: number): string => {
  const moment = momentOf(sessions, now, zone);
  return 'session' in moment ? `${moment.kind} ${moment.session.id}` : moment.kind;
};

test.each([
  ['08:59', 'next morning'],
  ['09:00', 'now morning'],
  ['11:29', 'now morning'],
  ['11:30', 'next afternoon'],
  ['16:59', 'now afternoon'],
  ['17:00', 'over'],
])('at %s it is %s', (time, moment) => expect(seen(two, at(time))).toBe(moment));

test('the event has its own zone: the same clock elsewhere is another instant', () => {
  const inTokyo = timedSessions({
    sessions: [session('a', '2027-07-10', '09:00', null)],
    zone: 'Asia/Tokyo',
  } as DayEvent);
  expect(inTokyo[0]?.start).toBe(at('08:00'));
});

test('sessions without a time, or without a day, are neither on nor over', () => {
  expect(seen(timed(session('a', '2027-07-10', null, null)), at('12:00'))).toBe('no-times');
  expect(seen(timed(session('a', '2027-07-09', null, null)), at('12:00'))).toBe('over');
  expect(seen(timed(session('a', null, '09:00', null)), at('12:00'))).toBe('no-times');
});

test('the day shown is today, else the next, else the last', () => {
  const days = timed(session('a', '2027-07-09', null, null), session('b', '2027-07-12', null, null));
  expect(dayToShow(days, '2027-07-09')).toBe('2027-07-09');
  expect(dayToShow(days, '2027-07-10')).toBe('2027-07-12');
  expect(dayToShow(days, '2027-07-13')).toBe('2027-07-12');
  expect(dayToShow([], '2027-07-13')).toBeNull();
});
