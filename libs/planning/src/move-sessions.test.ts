import { expect, test } from '@jest/globals';
import { anchorOf, moveSessions } from './move-sessions.js';

const session = (id: string, date: string | null, startTime: string | null, endTime: string | null) => ({
  ...{ id, date, startTime, endTime },
});
const slot = { date: '2027-07-17', startTime: '19:00' };

test('the first session begins on the slot and keeps its length; the others move by the same days', () => {
  const two = [session('b', '2027-07-11', '09:30', '11:00'), session('a', '2027-07-10', '14:00', '17:00')];
  expect(anchorOf(two)!.id).toBe('a');
  expect(moveSessions(two, slot, 90)).toEqual([
    session('b', '2027-07-18', '09:30', '11:00'),
    session('a', '2027-07-17', '19:00', '22:00'),
  ]);
});

test('one that is named moves alone', () => {
  const two = [session('a', '2027-07-10', '14:00', '17:00'), session('b', '2027-07-11', '09:30', null)];
  expect(moveSessions(two, slot, 90, 'b')).toEqual([two[0], session('b', '2027-07-17', '19:00', '20:30')]);
});

test('a session without a date gets the slot, as long as sessions last; another without one stays open', () => {
  const open = [session('a', null, null, null), session('b', null, null, null)];
  expect(moveSessions(open, slot, 150)).toEqual([session('a', '2027-07-17', '19:00', '21:30'), open[1]]);
});

test('a day ends at midnight at the latest', () => {
  const late = moveSessions([session('a', null, null, null)], { date: '2027-07-17', startTime: '23:00' }, 150);
  expect(late[0]!.endTime).toBe('23:59');
  expect(moveSessions(late, { date: '2027-07-17', startTime: '23:59' }, 150)[0]!.endTime).toBeNull();
});

test('takes only day and time of a slot that knows more', () => {
  const ranked = { ...slot, rank: 1, quality: 'good' };
  const moved = moveSessions([session('a', '2027-07-10', '14:00', '17:00')], ranked, 90);
  expect(moved).toEqual([session('a', '2027-07-17', '19:00', '22:00')]);
});
