import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarInstant, writeCalendar, type CalendarEntry } from './write-calendar.js';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{
    uid: '1@backcast',
    start: '20270710T060000Z',
    end: '20270710T063000Z',
    summary: '开场',
    description: '',
    location: '',
  },
  ...more,
});
const write = (...entries: CalendarEntry[]): string => writeCalendar('讲座', '20261122T000000Z', entries);
const octets = (text: string): number => new TextEncoder().encode(text).length;

/** What a calendar file can hold: no control characters but tabs and line breaks. */
const kept = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Reads a file as RFC 5545 says: unfold, split at the first colon, undo escapes. */
function read(file: string): [string, string][] {
  return file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [
      line.slice(0, line.indexOf(':')),
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\\([\\;,nN])/g, (_all, sign: string) => (/n/i.test(sign) ? '\n' : sign)),
    ]);
}
const valueOf = (file: string, name: string): string | undefined => read(file).find(([each]) => each === name)?.[1];

test('an entry with its times, and nothing where nothing was said', () => {
  expect(write(entry()).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Backcast//Running schedule//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:讲座',
    'BEGIN:VEVENT',
    'UID:1@backcast',
    'DTSTAMP:20261122T000000Z',
    'DTSTART:20270710T060000Z',
    'DTEND:20270710T063000Z',
    'SUMMARY:开场',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('an instant as calendars write it', () =>
  expect(calendarInstant('2027-07-10T06:00:00.000Z')).toBe('20270710T060000Z'));

test('a line break cannot begin another property', () => {
  const file = write(entry({ description: '话筒\r\nATTENDEE:evil\nX:1' }));
  expect(file).not.toMatch(/^ATTENDEE/m);
  expect(valueOf(file, 'DESCRIPTION')).toBe('话筒\nATTENDEE:evil\nX:1');
});

test('what anybody wrote is read back, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      (summary, location) => {
        const file = write(entry({ summary, location }));
        for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(valueOf(file, 'SUMMARY')).toBe(kept(summary));
        if (kept(location) !== '' && location !== '') expect(valueOf(file, 'LOCATION')).toBe(kept(location));
      },
    ),
    { numRuns: 300 },
  );
});
