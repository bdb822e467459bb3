import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dueReminder, reminderKinds } from './due-reminder.js';

const hour = 3_600_000;
const startsAt = Date.UTC(2027, 2, 6, 6);
const hoursBefore = (hours: number): number => startsAt - hours * hour;
const due = (hours: number, registered = 1000): string | null =>
  dueReminder({ startsAt, saidYesAt: hoursBefore(registered), now: hoursBefore(hours) });

test.each([
  [169, null],
  [168, '7d'],
  [100, '7d'],
  [72, '3d'],
  [24, '1d'],
  [3, '1d'],
  [2, '2h'],
  [0.1, '2h'],
  [0, null],
  [-1, null],
])('%s hours before the start: %s', (hours, kind) => expect(due(hours)).toBe(kind));

test('whoever registered after the time of a reminder does not get it, but the next one', () => {
  expect(due(100, 120)).toBeNull();
  expect(due(72, 120)).toBe('3d');
  expect(due(2, 2)).toBeNull();
});

test('as time goes on reminders follow each other in order, and a later date begins anew', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2 }), (hours) => {
      const places = hours
        .toSorted((a, b) => b - a)
        .map((each) => due(each))
        .filter((kind) => kind !== null)
        .map((kind) => reminderKinds.findIndex((each) => each === kind));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
  expect(dueReminder({ startsAt: startsAt + 30 * 24 * hour, saidYesAt: 0, now: hoursBefore(2) })).toBeNull();
});
