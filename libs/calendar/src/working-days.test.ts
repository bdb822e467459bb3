import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CalendarRangeError } from './calendar-range-error.js';
import { cnWorkCalendar } from './cn-work-calendar.js';
import { latestDayBefore } from './lead-time.js';
import { addDays, daysBetween, weekdayOf } from './plain-date.js';
import { mergeCalendars, officialCalendar, type WorkCalendar } from './work-calendar.js';
import {
  countWorkingDays,
  isWorkingDay,
  minusWorkingDays,
  MOST_WORKING_DAYS,
  plusWorkingDays,
  rollBackToWorkingDay,
} from './working-days.js';

const cn = cnWorkCalendar;
const dates = fc.integer({ min: 0, max: 1460 }).map((days) => addDays('2023-07-01', days));
const counts = fc.integer({ min: 0, max: 400 });
const calendars: fc.Arbitrary<WorkCalendar> = fc
  .record({
    weekendDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
    off: fc.uniqueArray(dates, { maxLength: 40 }),
    work: fc.uniqueArray(dates, { maxLength: 40 }),
    companyDaysOff: fc.uniqueArray(dates, { maxLength: 10 }),
    publishedYears: fc.uniqueArray(fc.integer({ min: 2022, max: 2029 })),
  })
  .map(({ off, work, ...rest }) => ({ jurisdiction: 'XX', exceptions: { some: { off, work } }, ...rest }));

describe('the notices of mainland China', () => {
  test('every day off is a Monday to Friday, every make-up workday a weekend day of its year', () => {
    for (const [year, { off, work }] of Object.entries(cn.exceptions)) {
      expect(off.filter((date) => weekdayOf(date) > 5 || !date.startsWith(year))).toEqual([]);
      expect(work.filter((date) => weekdayOf(date) < 6 || !date.startsWith(year))).toEqual([]);
    }
  });

  test('a make-up Saturday is worked, a holiday on a Thursday is not', () => {
    expect(isWorkingDay(cn, '2026-10-10')).toEqual({ working: true, provisional: false });
    expect(isWorkingDay(cn, '2026-10-01')).toEqual({ working: false, provisional: false });
    expect(isWorkingDay(cn, '2027-10-01')).toEqual({ working: true, provisional: true });
  });

  test('forwards over the National Day week', () => {
    expect(plusWorkingDays(cn, '2026-09-30', 3).date).toBe('2026-10-10');
    expect(countWorkingDays(cn, '2026-09-30', '2026-10-10')).toEqual({ days: 3, provisional: false });
    expect(countWorkingDays(cn, '2026-10-10', '2026-09-30')).toEqual({ days: -3, provisional: false });
  });

  test('a deadline in the holiday week rolls back to the day before it, never forwards', () => {
    expect(rollBackToWorkingDay(cn, '2026-10-05')).toEqual({ date: '2026-09-30', provisional: false });
    expect(rollBackToWorkingDay(cn, '2026-10-10').date).toBe('2026-10-10');
  });
});

describe('a year without a published calendar', () => {
  test.each([
    ['2027-03-01', 10, true],
    ['2027-01-05', 2, true],
    // Only 31 December 2026 is looked at; the start is not.
    ['2027-01-01', 1, false],
    ['2026-12-31', 3, false],
    ['2027-03-01', 0, false],
    ['2024-01-05', 10, true],
  ])('%s minus %i is provisional: %p', (date, n, provisional) => {
    expect(minusWorkingDays(cn, date, n).provisional).toBe(provisional);
  });

  test('counting on and rolling back say so as well', () => {
    expect(plusWorkingDays(cn, '2026-12-31', 1).provisional).toBe(true);
    expect(countWorkingDays(cn, '2026-12-31', '2027-01-01').provisional).toBe(true);
    expect(countWorkingDays(cn, '2027-01-01', '2026-12-31').provisional).toBe(true);
    expect(countWorkingDays(cn, '2027-01-01', '2027-01-01')).toEqual({ days: 0, provisional: false });
    expect(rollBackToWorkingDay(cn, '2027-01-03').provisional).toBe(true);
  });

  test('a year between two published ones is enough', () => {
    const gap = { ...cn, publishedYears: [2024, 2026] };
    expect(countWorkingDays(gap, '2024-06-01', '2026-06-01').provisional).toBe(true);
  });
});

describe('what an organization adds', () => {
  const notice = { year: 2027, off: ['2027-01-01'], work: ['2027-01-03'] };

  test('a notice publishes its year', () => {
    const merged = mergeCalendars(cn, { notices: [notice], companyDaysOff: [] });
    expect(minusWorkingDays(merged, '2027-01-05', 2)).toEqual({ date: '2027-01-03', provisional: false });
    expect(merged.publishedYears).toEqual([2024, 2025, 2026, 2027]);
  });

  test('a notice for a year that ships takes its place', () => {
    const merged = mergeCalendars(cn, { notices: [{ year: 2026, off: [], work: [] }], companyDaysOff: [] });
    expect(isWorkingDay(merged, '2026-10-01').working).toBe(true);
    expect(isWorkingDay(merged, '2026-10-10').working).toBe(false);
    expect(isWorkingDay(cn, '2026-10-01').working).toBe(false);
  });

  test('a company day off is off, even a make-up workday, and offices do not know it', () => {
    const own = mergeCalendars(cn, { notices: [], companyDaysOff: ['2026-10-10', '2026-10-09', '2026-10-09'] });
    expect(own.companyDaysOff).toEqual(['2026-10-09', '2026-10-10']);
    expect(minusWorkingDays(own, '2026-10-12', 1).date).toBe('2026-10-08');
    expect(minusWorkingDays(officialCalendar(own), '2026-10-12', 1).date).toBe('2026-10-10');
  });

  test('adding the same twice changes nothing', () => {
    const additions = { notices: [notice], companyDaysOff: ['2026-08-03'] };
    const once = mergeCalendars(cn, additions);
    expect(mergeCalendars(once, additions)).toEqual(once);
  });
});

describe('lead times', () => {
  test('working days, inclusive and clear', () => {
    expect(latestDayBefore(cn, '2026-10-12', { n: 5, unit: 'working', count: 'inclusive' }).date).toBe('2026-09-29');
    expect(latestDayBefore(cn, '2026-10-12', { n: 5, unit: 'working', count: 'clear' }).date).toBe('2026-09-28');
  });

  test('calendar days, inclusive and clear, are never provisional', () => {
    const [inclusive, clear] = (['inclusive', 'clear'] as const).map((count) =>
      latestDayBefore(cn, '2027-07-10', { n: 20, unit: 'calendar', count }),
    );
    expect(inclusive).toEqual({ date: '2027-06-20', provisional: false });
    expect(clear).toEqual({ date: '2027-06-19', provisional: false });
  });
});

describe('on any calendar', () => {
  test('counting is what walking day by day finds', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: -300, max: 300 }), (calendar, from, days) => {
        const to = addDays(from, days);
        const [first, last] = days < 0 ? [to, from] : [from, to];
        const walked = Array.from({ length: daysBetween(first, last) }, (_, at) => addDays(first, at + 1));
        const worked = walked.filter((date) => isWorkingDay(calendar, date).working).length;
        expect(countWorkingDays(calendar, from, to)).toEqual({
          days: days < 0 && worked > 0 ? -worked : worked,
          provisional: walked.some((date) => isWorkingDay(calendar, date).provisional),
        });
      }),
    );
  });

  test('forwards and counting are inverse; the result is worked', () => {
    fc.assert(
      fc.property(calendars, dates, counts, (calendar, from, n) => {
        const { date, provisional } = plusWorkingDays(calendar, from, n);
        expect(countWorkingDays(calendar, from, date)).toEqual({ days: n, provisional });
        if (n > 0) expect(isWorkingDay(calendar, date).working).toBe(true);
      }),
    );
  });

  test('from a working day, back and forwards again is where one began', () => {
    fc.assert(
      fc.property(calendars, dates, counts, (calendar, start, n) => {
        const worked = rollBackToWorkingDay(calendar, start).date;
        expect(plusWorkingDays(calendar, minusWorkingDays(calendar, worked, n).date, n).date).toBe(worked);
        expect(minusWorkingDays(calendar, plusWorkingDays(calendar, worked, n).date, n).date).toBe(worked);
      }),
    );
  });

  test('a later date and fewer days never give an earlier result', () => {
    fc.assert(
      fc.property(calendars, dates, counts, fc.integer({ min: 0, max: 50 }), (calendar, date, n, more) => {
        const result = minusWorkingDays(calendar, date, n).date;
        expect(minusWorkingDays(calendar, addDays(date, more), n).date >= result).toBe(true);
        expect(minusWorkingDays(calendar, date, n + more).date <= result).toBe(true);
      }),
    );
  });

  test('rolling back is idempotent and never goes forwards', () => {
    fc.assert(
      fc.property(calendars, dates, (calendar, date) => {
        const rolled = rollBackToWorkingDay(calendar, date).date;
        expect(rolled <= date).toBe(true);
        expect(isWorkingDay(calendar, rolled).working).toBe(true);
        expect(rollBackToWorkingDay(calendar, rolled).date).toBe(rolled);
        expect(countWorkingDays(calendar, rolled, date).days).toBe(0);
      }),
    );
  });
});

describe('what cannot be counted', () => {
  test.each([-1, 0.5, NaN, Infinity, MOST_WORKING_DAYS + 1])('%p working days', (n) => {
    expect(() => minusWorkingDays(cn, '2026-10-12', n)).toThrow(CalendarRangeError);
    expect(() => plusWorkingDays(cn, '2026-10-12', n)).toThrow(CalendarRangeError);
  });

  test('a day that does not exist, and one before the year 0001', () => {
    expect(() => minusWorkingDays(cn, '2026-02-30', 1)).toThrow(CalendarRangeError);
    expect(() => countWorkingDays(cn, '2026-02-28', '2026-02-30')).toThrow(CalendarRangeError);
    expect(() => minusWorkingDays(cn, '0001-01-05', 10)).toThrow(CalendarRangeError);
    expect(() => plusWorkingDays(cn, '9999-12-30', 10)).toThrow(CalendarRangeError);
  });

  test('a calendar on which nothing is worked', () => {
    const never = { ...cn, weekendDays: [1, 2, 3, 4, 5, 6, 7], exceptions: {} };
    expect(() => rollBackToWorkingDay(never, '2026-10-12')).toThrow(CalendarRangeError);
    expect(() => minusWorkingDays(never, '2026-10-12', 1)).toThrow(CalendarRangeError);
  });
});

test('thousands of days are counted in an instant', () => {
  const began = process.hrtime.bigint();
  for (let times = 0; times < 200; times += 1) minusWorkingDays(cn, addDays('2026-10-12', times), 2000);
  expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(1000);
});
