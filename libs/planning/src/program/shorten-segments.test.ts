import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Segment } from '../program-facts.js';
import { newSegment } from './new-segment.js';
import { scheduleSegments } from './schedule-segments.js';
import { shortenSegments, withShorter } from './shorten-segments.js';

const session = (endTime: string | null = '15:00') => ({ id: 's', date: '2027-07-10', startTime: '14:00', endTime });
const segment = (id: string, minutes: number, leastMinutes: number, importance: number, more: Partial<Segment> = {}) =>
  newSegment('own', id, {
    minutes,
    leastMinutes,
    mostMinutes: minutes,
    importance,
    gapMinutes: 0,
    setUpMinutes: 0,
    ...more,
  });
const shorten = (segments: Segment[], at = session()) => shortenSegments({ segments, doorsMinutes: 30 }, at);

describe('a program that runs over', () => {
  test('is shortened where it matters least, by no more than is too much', () => {
    const found = shorten([segment('welcome', 10, 5, 2), segment('main', 40, 30, 5), segment('break', 20, 10, 1)]);
    expect(found).toEqual({
      changes: [{ segmentId: 'break', from: 20, to: 10, importance: 1 }],
      overRun: { before: 10, after: 0 },
    });
    const more = shorten([segment('welcome', 10, 5, 2), segment('main', 43, 30, 5), segment('break', 20, 10, 1)]);
    expect(more!.changes.map(({ segmentId, to }) => [segmentId, to])).toEqual([
      ['break', 10],
      ['welcome', 7],
    ]);
  });

  test('says what is left where even the least minutes are too many', () => {
    const found = shorten([segment('a', 50, 45, 3), segment('b', 40, 40, 1)]);
    expect(found).toMatchObject({ changes: [{ segmentId: 'a', to: 45 }], overRun: { before: 30, after: 25 } });
  });

  test('leaves alone what wins nothing: before a fixed start, and what has one', () => {
    const fixed = segment('talk', 40, 20, 1, { start: { kind: 'fixed', at: '14:30' } });
    expect(shorten([segment('before', 20, 5, 1), fixed])).toBeNull();
    const [only] = shorten([segment('before', 20, 5, 1), fixed, segment('after', 10, 5, 4)])!.changes;
    expect(only).toMatchObject({ segmentId: 'after', to: 5 });
  });

  test('is not touched where it fits, or where nobody said when it ends', () => {
    expect(shorten([segment('a', 60, 10, 1)])).toBeNull();
    expect(shorten([segment('a', 90, 10, 1)], session(null))).toBeNull();
  });

  test('never gets longer or below a least, and ends as it says', () => {
    const one = fc.record({
      minutes: fc.integer({ min: 1, max: 60 }),
      least: fc.integer({ min: 1, max: 60 }),
      importance: fc.integer({ min: 1, max: 5 }),
      isFixed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (all) => {
        const segments = all.map(({ minutes, least, importance, isFixed }, at) =>
          segment(
            `${at}`,
            Math.max(minutes, least),
            least,
            importance,
            isFixed ? { start: { kind: 'fixed', at: '14:20' } } : {},
          ),
        );
        const found = shorten(segments);
        const after = withShorter(segments, found?.changes ?? []);
        const [was, is] = [segments, after].map(
          (each) => scheduleSegments({ segments: each, doorsMinutes: 30 }, [session()])[0]!.overRun,
        );
        if (found) expect(found.overRun).toEqual({ before: was, after: is });
        after.forEach(({ minutes, leastMinutes }, at) => {
          expect(minutes).toBeGreaterThanOrEqual(leastMinutes);
          expect(minutes).toBeLessThanOrEqual(segments[at]!.minutes);
        });
      }),
    );
  });
});
