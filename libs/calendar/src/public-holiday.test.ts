import { expect, test } from '@jest/globals';
import { cnWorkCalendar } from './cn-work-calendar.js';
import { isPublicHoliday } from './public-holiday.js';

test('a weekend inside a holiday belongs to it, the days around it do not', () => {
  const week = ['2026-09-30', '2026-10-01', '2026-10-03', '2026-10-04', '2026-10-07', '2026-10-08', '2026-10-10'];
  expect(week.filter((date) => isPublicHoliday(cnWorkCalendar, date))).toEqual([
    '2026-10-01',
    '2026-10-03',
    '2026-10-04',
    '2026-10-07',
  ]);
});

test('an ordinary weekend, a company’s own day off and a year without a notice are no public holiday', () => {
  const calendar = { ...cnWorkCalendar, companyDaysOff: ['2026-08-03'] };
  for (const date of ['2026-08-01', '2026-08-02', '2026-08-03', '2027-10-02'])
    expect([date, isPublicHoliday(calendar, date)]).toEqual([date, false]);
});
