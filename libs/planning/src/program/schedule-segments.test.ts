import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Segment } from '../program-facts.js';
import { clockText } from './clock-text.js';
import { newSegment } from './new-segment.js';
import { scheduleSegments, segmentsOf } from './schedule-segments.js';

const session = (id: string, startTime: string | null = '14:00', endTime: string | null = '16:30') => ({
  ...{ id, date: '2027-07-10', startTime, endTime },
});
const segment = (id: string, minutes: number, more: Partial<Segment> = {}): Segment =>
  newSegment('own', id, { minutes, ...more });
const schedule = (segments: Segment[], one = session('a')) =>
  scheduleSegments({ segments, doorsMinutes: 30 }, [one])[0]!;
const times = (segments: Segment[], one = session('a')): string[] =>
  schedule(segments, one).timed.map(({ start, end }) => `${clockText(start)}–${clockText(end)}`);

test('following segments stand one behind the other, with their gaps; doors open before', () => {
  const segments = [segment('1', 5), segment('2', 40, { gapMinutes: 5 }), segment('3', 10)];
  expect(times(segments)).toEqual(['14:00–14:05', '14:10–14:50', '14:50–15:00']);
  expect(schedule(segments)).toMatchObject({ doors: 810, over: 900, overRun: 0, spare: 90 });
});

test('an over-run is told in minutes', () => {
  expect(schedule([segment('1', 160)])).toMatchObject({ overRun: 10, spare: 0 });
  expect(schedule([segment('1', 150)])).toMatchObject({ overRun: 0, spare: 0 });
  expect(schedule([segment('1', 160)], session('a', '14:00', null))).toMatchObject({ overRun: 0, spare: null });
});

describe('a fixed start', () => {
  const fixed = (at: string): Segment => segment('fixed', 20, { start: { kind: 'fixed', at } });
  test('is waited for', () => {
    const { timed } = schedule([segment('1', 10), fixed('14:30'), segment('2', 5)]);
    expect(timed[1]).toMatchObject({ start: 870, idle: 20, clash: 0 });
    expect(timed[2]).toMatchObject({ start: 890, idle: 0 });
  });
  test('holds its time when what is before it is not over, and says by how much', () => {
    const { timed, over } = schedule([segment('1', 60), fixed('14:30'), segment('2', 5)]);
    expect(timed[1]).toMatchObject({ start: 870, clash: 30, idle: 0 });
    // What follows waits for both.
    expect(timed[2]!.start).toBe(900);
    expect(over).toBe(905);
  });
  test('after midnight belongs to the evening before; without a start time it follows', () => {
    expect(times([segment('1', 60), fixed('00:30')], session('a', '23:00', '01:00'))).toEqual([
      '23:00–00:00',
      '00:30–00:50',
    ]);
    expect(schedule([], session('a', '23:00', '01:00')).end).toBe(1500);
    expect(times([segment('1', 60), fixed('00:30')], session('a', null))).toEqual(['00:00–01:00', '01:00–01:20']);
  });
});

describe('set-up', () => {
  const on = (place: string, setUpMinutes = 0): Partial<Segment> => ({ place, setUpMinutes });
  test('goes on while something happens elsewhere', () => {
    expect(schedule([segment('1', 30, on('厅')), segment('2', 10, on('台', 20))]).timed[1]).toMatchObject({
      idle: 0,
      setUpWait: 0,
    });
    expect(schedule([segment('1', 10, on('厅')), segment('2', 10, on('台', 20))]).timed[1]).toMatchObject({
      start: 860,
      setUpWait: 10,
    });
  });
  test('waits until the same place is free', () => {
    expect(schedule([segment('1', 30, on('台')), segment('2', 10, on('台', 20))]).timed[1]).toMatchObject({
      start: 890,
      idle: 20,
      setUpWait: 20,
    });
  });
  test('happens within the gap, and before the first segment', () => {
    expect(schedule([segment('0', 5, on('台', 60))]).timed[0]).toMatchObject({ start: 840, idle: 0 });
    expect(
      schedule([segment('1', 30, on('台')), segment('2', 10, { ...on('台', 20), gapMinutes: 20 })]).timed[1],
    ).toMatchObject({ start: 890, idle: 0, setUpWait: 0 });
  });
});

test('a segment is in its own session, or in each', () => {
  const segments = [segment('both', 10), segment('b only', 5, { sessionId: 'b' })];
  const [a, b] = scheduleSegments({ segments, doorsMinutes: 0 }, [session('a'), session('b', '18:00', '19:00')]);
  expect(a!.timed.map(({ segmentId }) => segmentId)).toEqual(['both']);
  expect(b!.timed.map(({ segmentId, start }) => [segmentId, start])).toEqual([
    ['both', 1080],
    ['b only', 1090],
  ]);
  expect(segmentsOf(segments, 'a')).toHaveLength(1);
});

const anySegments = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 60 }),
    gapMinutes: fc.integer({ min: 0, max: 15 }),
    setUpMinutes: fc.integer({ min: 0, max: 30 }),
    place: fc.constantFrom('', '台', '厅'),
  }),
  { maxLength: 12 },
);

test('lengths are kept; following segments never overlap and lose no minute: lengths, gaps and waits are the whole', () => {
  fc.assert(
    fc.property(anySegments, (drawn) => {
      const segments = drawn.map(({ minutes, ...more }, index) => segment(String(index), minutes, more));
      const { timed, start, over } = schedule(segments);
      timed.forEach((each, index) => {
        expect(each.end - each.start).toBe(segments[index]!.minutes);
        if (index > 0) expect(each.start).toBeGreaterThanOrEqual(timed[index - 1]!.end);
        expect(each.idle).toBe(each.setUpWait);
      });
      const sum = segments.reduce((all, { minutes, gapMinutes }) => all + minutes + gapMinutes, 0);
      expect(over - start).toBe(sum + timed.reduce((all, { idle }) => all + idle, 0));
    }),
  );
});
