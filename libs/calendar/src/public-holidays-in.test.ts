import { describe, expect, test } from '@jest/globals';
import { cnWorkCalendar } from './cn-work-calendar.js';
import { isPublicHoliday } from './public-holiday.js';
import { makeUpDaysIn, publicHolidaysIn } from './public-holidays-in.js';

const said = (from: string, to: string) =>
  publicHolidaysIn(cnWorkCalendar, from, to).map((each) => [each.from, each.to, each.names.join('+')]);

describe('the public holidays in a span', () => {
  // By the notices of the State Council for 2024, 2025 and 2026.
  test.each([
    [
      '2024',
      [
        ['2024-02-10', '2024-02-17', 'spring-festival'],
        ['2024-04-04', '2024-04-06', 'qingming'],
        ['2024-05-01', '2024-05-05', 'labour-day'],
        ['2024-06-08', '2024-06-10', 'dragon-boat'],
        ['2024-09-15', '2024-09-17', 'mid-autumn'],
        ['2024-10-01', '2024-10-07', 'national-day'],
      ],
    ],
    [
      '2025',
      [
        ['2025-01-28', '2025-02-04', 'spring-festival'],
        ['2025-04-04', '2025-04-06', 'qingming'],
        ['2025-05-01', '2025-05-05', 'labour-day'],
        ['2025-05-31', '2025-06-02', 'dragon-boat'],
        ['2025-10-01', '2025-10-08', 'national-day+mid-autumn'],
      ],
    ],
    [
      '2026',
      [
        ['2026-02-15', '2026-02-23', 'spring-festival'],
        ['2026-04-04', '2026-04-06', 'qingming'],
        ['2026-05-01', '2026-05-05', 'labour-day'],
        ['2026-06-19', '2026-06-21', 'dragon-boat'],
        ['2026-09-25', '2026-09-27', 'mid-autumn'],
        ['2026-10-01', '2026-10-07', 'national-day'],
      ],
    ],
  ])('of %s have their names', (year, expected) => {
    expect(said(`${year}-01-10`, `${year}-12-20`)).toEqual(expected);
  });

  test('each is whole, also when the span cuts it, and none is told twice', () => {
    expect(said('2026-10-03', '2026-10-05')).toEqual([['2026-10-01', '2026-10-07', 'national-day']]);
    expect(said('2026-10-07', '2026-10-17')).toEqual([]);
    for (const { from, to, days } of publicHolidaysIn(cnWorkCalendar, '2024-01-01', '2026-12-31')) {
      expect(isPublicHoliday(cnWorkCalendar, from) && isPublicHoliday(cnWorkCalendar, to)).toBe(true);
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1).toBe(days);
    }
  });

  test('a year without a notice has none; elsewhere they have no name', () => {
    expect(said('2030-01-01', '2030-12-31')).toEqual([]);
    const sg = { ...cnWorkCalendar, jurisdiction: 'SG', exceptions: { '2026': { off: ['2026-08-10'], work: [] } } };
    expect(publicHolidaysIn(sg, '2026-08-01', '2026-08-20').map(({ names }) => names)).toEqual([['other']]);
  });

  test('make-up days are the weekend days that are worked', () => {
    expect(makeUpDaysIn(cnWorkCalendar, '2026-09-14', '2026-10-17')).toEqual(['2026-09-20', '2026-10-10']);
    expect(makeUpDaysIn(cnWorkCalendar, '2026-09-20', '2026-10-10')).toEqual([]);
  });
});
