import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CalendarRangeError } from './calendar-range-error.js';
import { addDays, daysBetween, isPlainDate, weekdayOf } from './plain-date.js';

const dates = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('plain dates', () => {
  test.each(['2027-07-10', '2028-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  test.each([
    '2027-02-29',
    '2027-02-30',
    '2027-13-01',
    '2027-00-10',
    '2027-7-10',
    '0000-01-01',
    '+2027-07-10',
    '2027-07-10T00:00',
    ' 2027-07-10',
    '２０２７-07-10',
    '',
  ])('%j does not', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(CalendarRangeError);
    expect(() => daysBetween('2027-07-10', text)).toThrow(CalendarRangeError);
    expect(() => weekdayOf(text)).toThrow(CalendarRangeError);
  });

  test('days are added over months, leap days and changes of the clock', () => {
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-13', 2)).toBe('2027-03-15');
    expect(addDays('2027-11-08', -2)).toBe('2027-11-06');
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  });

  test('a seminar on 10 July is 18 days from 22 June, and a Saturday', () => {
    expect(daysBetween('2027-06-22', '2027-07-10')).toBe(18);
    expect(daysBetween('2027-07-10', '2027-06-22')).toBe(-18);
    expect(weekdayOf('2027-07-10')).toBe(6);
    expect(weekdayOf('2027-07-11')).toBe(7);
    expect(weekdayOf('2027-07-12')).toBe(1);
  });

  test('adding and counting are inverse, and weekdays follow each other', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        fc.pre(daysBetween('0001-01-01', date) + days >= 0 && daysBetween(date, '9999-12-31') >= days);
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect((((weekdayOf(moved) - weekdayOf(date) - days) % 7) + 7) % 7).toBe(0);
      }),
    );
  });

  test.each([0.5, NaN, Infinity, 1e9, -1e9, 1e300])('%p days cannot be added', (days) => {
    expect(() => addDays('2027-07-10', days)).toThrow(CalendarRangeError);
  });
});
