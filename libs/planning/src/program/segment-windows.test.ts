import { expect, test } from '@jest/globals';
import { newSegment } from './new-segment.js';
import { scheduleSegments } from './schedule-segments.js';
import { segmentWindows } from './segment-windows.js';

const date = '2027-07-10';
const sessions = [
  { id: 'a', date, startTime: '14:00', endTime: '16:00' },
  { id: 'b', date, startTime: '15:00', endTime: '16:00' },
];
const free = (id: string, from: string, to: string) => ({
  id,
  status: 'confirmed' as const,
  freeTimes: [{ id, date, from, to }],
});
const here = newSegment('own', 'here', { sessionId: 'a', guestIds: ['g', 'h'] });
const there = newSegment('own', 'there', { sessionId: 'b', guestIds: ['g'], minutes: 30 });
const windows = (guests: Parameters<typeof segmentWindows>[0]['guests'], segments = [here, there]) =>
  segmentWindows({ segments, guests, schedules: scheduleSegments({ segments, doorsMinutes: 0 }, sessions) }, 'a').get(
    'here',
  );

test('all guests are free, and none is on in another session', () => {
  expect(windows([free('g', '14:00', '18:00'), free('h', '13:00', '15:45')])).toEqual([
    { from: 840, to: 900 },
    { from: 930, to: 945 },
  ]);
});

test('who did not say when they are free can always; who declined does not count', () => {
  const silent = (id: string) => ({ id, status: 'confirmed' as const, freeTimes: [] });
  expect(windows([silent('g'), silent('h')], [here])).toBeUndefined();
  expect(
    windows([{ ...free('g', '01:00', '02:00'), status: 'declined' as const }, silent('h')], [here]),
  ).toBeUndefined();
  expect(windows([silent('g'), silent('h')])).toEqual([
    { from: -1440, to: 900 },
    { from: 930, to: 2880 },
  ]);
});
