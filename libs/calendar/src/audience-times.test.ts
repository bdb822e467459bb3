import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { audienceTimesOn, type AudienceWindow } from './audience-times.js';
import { cnWorkCalendar } from './cn-work-calendar.js';
import { nationalEntranceExam } from './known-exams.js';
import { addDays } from './plain-date.js';

const window = (values: Partial<AudienceWindow>): AudienceWindow => ({
  id: 'w',
  kind: 'busy',
  name: '上课',
  days: { type: 'always' },
  on: { rule: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  fromTime: null,
  toTime: null,
  ...values,
});
const isTouched = (values: Partial<AudienceWindow>, date: string, start: string | null = null, end = start): boolean =>
  audienceTimesOn({ windows: [window(values)] }, date, start, end, cnWorkCalendar).length > 0;

describe('times of an audience', () => {
  test('nothing known is nothing said', () => {
    expect(audienceTimesOn({ windows: [] }, '2026-06-07', '14:00', '16:00', cnWorkCalendar)).toEqual([]);
  });

  test('busy and wanted are both told, in their order', () => {
    const windows = [window({ name: '高考' }), window({ kind: 'wanted', name: '出分后' })];
    expect(audienceTimesOn({ windows }, '2026-06-07', '14:00', '16:00', cnWorkCalendar)).toEqual([
      { kind: 'busy', name: '高考' },
      { kind: 'wanted', name: '出分后' },
    ]);
  });

  test('the entrance exam comes every year on its first day; and no longer until somebody says so', () => {
    const exam = { days: { type: 'yearly', ...nationalEntranceExam } } as const;
    expect(['2026-06-06', '2026-06-07', '2027-06-07', '2027-06-08'].map((date) => isTouched(exam, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isTouched({ days: { ...exam.days, to: '06-09' } }, '2027-06-09')).toBe(true);
  });

  test('a yearly window goes over the turn of the year', () => {
    const days = { type: 'yearly', from: '12-20', to: '01-05' } as const;
    expect(['2026-12-19', '2026-12-20', '2027-01-05', '2027-01-06'].map((date) => isTouched({ days }, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('a dated window holds once, both ends included', () => {
    const days = { type: 'dates', from: '2026-09-01', to: '2027-01-20' } as const;
    expect(['2026-08-31', '2026-09-01', '2027-01-20', '2027-01-21'].map((date) => isTouched({ days }, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isTouched({ days: { ...days, to: null } }, '2026-09-02')).toBe(false);
  });

  test('school hours touch what overlaps them, not what begins when they end', () => {
    const hours = { on: { rule: 'weekdays', weekdays: [1, 2, 3, 4, 5] }, fromTime: '08:00', toTime: '17:00' } as const;
    const values = { ...hours, on: { rule: 'weekdays' as const, weekdays: [...hours.on.weekdays] } };
    expect(isTouched(values, '2026-10-15', '16:30', '18:00')).toBe(true);
    expect(isTouched(values, '2026-10-15', '17:00', '18:00')).toBe(false);
    expect(isTouched(values, '2026-10-15', '06:30', '08:00')).toBe(false);
    expect(isTouched(values, '2026-10-15')).toBe(true);
    expect(isTouched(values, '2026-10-17', '16:30', '18:00')).toBe(false);
  });

  test('working days follow the notices: a make-up Saturday is one, National Day is none', () => {
    const school = { on: { rule: 'working-days' } } as const;
    expect(isTouched(school, '2026-10-10')).toBe(true);
    expect(isTouched(school, '2026-10-01')).toBe(false);
    expect(isTouched({ on: { rule: 'days-off' } }, '2026-10-01')).toBe(true);
    expect(isTouched({ on: { rule: 'days-off' } }, '2026-10-10')).toBe(false);
  });

  test('every day is either a working day or a day off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1400 }), (days) => {
        const date = addDays('2024-01-01', days);
        const both = [isTouched({ on: { rule: 'working-days' } }, date), isTouched({ on: { rule: 'days-off' } }, date)];
        expect(both.filter(Boolean)).toHaveLength(1);
      }),
    );
  });
});
