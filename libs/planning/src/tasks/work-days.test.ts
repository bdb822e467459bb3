import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { addDays } from '@backcast/calendar/plain-date';
import { countWorkingDays, isWorkingDay, minusWorkingDays } from '@backcast/calendar/working-days';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { workDaysFrom } from './work-days.js';

const event = '2026-10-11';

describe('working days as numbers from today', () => {
  test('skip the National Day week and count the make-up Saturday of 10 October', () => {
    const days = workDaysFrom(cnWorkCalendar, '2026-09-28', event);
    expect([0, 1, 2, 3, 4, 5].map(days.dateAt)).toEqual([
      ...['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10'],
    ]);
    expect([days.before(event), days.through(event)]).toEqual([6, 7]);
    // A Sunday, but the day of the event: everybody works.
    expect(days.dateAt(6)).toBe(event);
    expect(workDaysFrom(cnWorkCalendar, '2026-09-28').dateAt(6)).toBe('2026-10-12');
  });

  test('go below zero for days before today, over a weekend too', () => {
    const days = workDaysFrom(cnWorkCalendar, '2026-09-07');
    expect([-1, -2].map(days.dateAt)).toEqual(['2026-09-04', '2026-09-03']);
    expect([days.before('2026-09-04'), days.through('2026-09-04'), days.before('2026-09-05')]).toEqual([-1, 0, 0]);
    const sunday = workDaysFrom(cnWorkCalendar, '2026-09-06');
    expect([sunday.isTodayWorked, sunday.dateAt(0), sunday.dateAt(-1)]).toEqual([false, '2026-09-07', '2026-09-04']);
  });

  test('agree with the calendar on every day', () => {
    const date = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-06-01', n));
    fc.assert(
      fc.property(date, date, fc.integer({ min: 1, max: 60 }), (today, other, n) => {
        const days = workDaysFrom(cnWorkCalendar, today);
        const { days: after } = countWorkingDays(cnWorkCalendar, today, other);
        expect(days.through(other) - (days.isTodayWorked ? 1 : 0)).toBe(after);
        expect(days.dateAt(-n)).toBe(minusWorkingDays(cnWorkCalendar, today, n).date);
        if (isWorkingDay(cnWorkCalendar, other).working) expect(days.dateAt(days.before(other))).toBe(other);
      }),
    );
  });

  test('end where a calendar never works', () => {
    const never = { ...cnWorkCalendar, weekendDays: [1, 2, 3, 4, 5, 6, 7], exceptions: {} };
    const days = workDaysFrom(never, '2026-09-07');
    expect(days.before('2026-10-07')).toBe(0);
    expect(days.dateAt(0) > '2030-01-01').toBe(true);
  });
});
