import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CalendarRangeError } from './calendar-range-error.js';
import { isTimeZone } from './time-zones.js';
import { instantOf, localTimeOf, offsetMinutes, timesThatHappen, todayIn } from './zoned-time.js';

const zones = ['Asia/Shanghai', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const iso = (date: string, time: string, zone: string) => instantOf(date, time, zone).toISOString();

describe('local time and zone', () => {
  test('14:00 in Hangzhou is 06:00 UTC, whatever the zone of the process', () => {
    expect(iso('2027-07-10', '14:00', 'Asia/Shanghai')).toBe('2027-07-10T06:00:00.000Z');
    expect(iso('2027-07-10', '14:00:30', 'Asia/Shanghai')).toBe('2027-07-10T06:00:30.000Z');
    expect(iso('2027-07-10', '14:00', 'America/New_York')).toBe('2027-07-10T18:00:00.000Z');
    expect(iso('2027-01-10', '14:00', 'America/New_York')).toBe('2027-01-10T19:00:00.000Z');
    expect(iso('2027-07-10', '14:00', 'Asia/Kolkata')).toBe('2027-07-10T08:30:00.000Z');
  });

  test('a time that never happens means an hour later', () => {
    expect(timesThatHappen('2027-03-14', '02:30', 'America/New_York')).toBe(0);
    expect(iso('2027-03-14', '02:30', 'America/New_York')).toBe('2027-03-14T07:30:00.000Z');
    expect(localTimeOf(instantOf('2027-03-14', '02:30', 'America/New_York'), 'America/New_York').time).toBe('03:30');
    expect(timesThatHappen('2027-03-14', '03:00', 'America/New_York')).toBe(1);
    expect(iso('2027-03-14', '01:59', 'America/New_York')).toBe('2027-03-14T06:59:00.000Z');
    expect(iso('2027-03-14', '03:00', 'America/New_York')).toBe('2027-03-14T07:00:00.000Z');
  });

  test('a time that happens twice means the first', () => {
    expect(timesThatHappen('2027-11-07', '01:30', 'America/New_York')).toBe(2);
    expect(iso('2027-11-07', '01:30', 'America/New_York')).toBe('2027-11-07T05:30:00.000Z');
    expect(iso('2027-11-07', '02:00', 'America/New_York')).toBe('2027-11-07T07:00:00.000Z');
  });

  test('half hours of summer time and a day that a country left out', () => {
    expect(iso('2027-10-03', '02:15', 'Australia/Lord_Howe')).toBe('2027-10-02T15:45:00.000Z');
    expect(localTimeOf(new Date('2027-10-02T15:45:00Z'), 'Australia/Lord_Howe').time).toBe('02:45');
    expect(timesThatHappen('2011-12-30', '12:00', 'Pacific/Apia')).toBe(0);
    expect(localTimeOf(instantOf('2011-12-30', '12:00', 'Pacific/Apia'), 'Pacific/Apia').date).toBe('2011-12-31');
  });

  test('China had summer time in 1988', () => {
    expect(iso('1988-07-10', '14:00', 'Asia/Shanghai')).toBe('1988-07-10T05:00:00.000Z');
    expect(offsetMinutes(new Date('1988-07-10T00:00:00Z'), 'Asia/Shanghai')).toBe(540);
    expect(offsetMinutes(new Date('2027-07-10T00:00:00Z'), 'Asia/Shanghai')).toBe(480);
  });

  test('today depends on the zone', () => {
    const now = new Date('2027-06-22T20:00:00Z');
    expect(todayIn('Asia/Shanghai', now)).toBe('2027-06-23');
    expect(todayIn('America/New_York', now)).toBe('2027-06-22');
    expect(todayIn('UTC', new Date('2027-06-22T23:59:59.999Z'))).toBe('2027-06-22');
  });

  test('from an instant to local time and back, for every minute that happens once', () => {
    const minutes = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (at, zone) => {
        const instant = new Date(at * 60_000);
        const { date, time } = localTimeOf(instant, zone);
        const happens = timesThatHappen(date, time, zone);
        expect(happens).toBeGreaterThan(0);
        if (happens === 1) expect(instantOf(date, time, zone)).toEqual(instant);
        else expect(instantOf(date, time, zone).getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['2027-02-29', '14:00', 'Asia/Shanghai', 'date'],
    ['2027-07-10', '24:00', 'Asia/Shanghai', 'time'],
    ['2027-07-10', '9:00', 'Asia/Shanghai', 'time'],
    ['2027-07-10', '14:60', 'Asia/Shanghai', 'time'],
    ['2027-07-10', '', 'Asia/Shanghai', 'time'],
    ['2027-07-10', '14:00', 'Asia/Hangzhou', 'zone'],
    ['2027-07-10', '14:00', '+08:00', 'zone'],
    ['2027-07-10', '14:00', '', 'zone'],
  ])('refuses %s %s %s', (date, time, zone, field) => {
    expect(() => instantOf(date, time, zone)).toThrow(expect.objectContaining({ field }));
  });

  test('refuses an instant that is none', () => {
    expect(() => todayIn('Asia/Shanghai', new Date(NaN))).toThrow(CalendarRangeError);
    expect(() => todayIn('Asia/Shanghai', new Date(Date.UTC(12_027, 0)))).toThrow(CalendarRangeError);
  });
});

test('time zones go by their IANA names', () => {
  expect([...zones, 'Asia/Urumqi', 'Etc/GMT+5'].every(isTimeZone)).toBe(true);
  expect(['', 'Mars/Phobos', '+08:00', '-05', 'Asia/Shanghai ', 'Asia'].some(isTimeZone)).toBe(false);
});
