import { expect, test } from '@jest/globals';
import { experienceCurve } from './experience-curve.js';
import { newSegment, newTouchpoint } from './new-segment.js';
import { scheduleSegments } from './schedule-segments.js';

type Moment = [level: number, minutes: number, expected?: number];
const curve = (levels: Moment[], more: { people?: number | null; seats?: number | null } = {}) => {
  const segments = levels.map(([level, minutes, expected], index) =>
    newSegment('own', `s${index}`, { level, minutes, mostMinutes: 300, expected: expected ?? null }),
  );
  const [schedule] = scheduleSegments({ segments, doorsMinutes: 30 }, [
    { id: 'a', date: '2027-07-10', startTime: '14:00', endTime: '17:00' },
  ]);
  return experienceCurve({
    ...{ segments, schedule: schedule!, people: null, seats: null },
    before: [newTouchpoint('queue', 'queue', 10, 2), newTouchpoint('sign-in', 'sign-in', 5, 3)],
    after: [newTouchpoint('leaving', 'leaving', 15, 4)],
    ...more,
  });
};
const codes = (...args: Parameters<typeof curve>): string[] => curve(...args).findings.map(({ code }) => code);

test('touchpoints end when the program begins, and go on when it is over', () => {
  const { moments } = curve([[5, 60]]);
  expect(moments.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['queue', 825, 835],
    ['sign-in', 835, 840],
    ['s0', 840, 900],
    ['leaving', 900, 915],
  ]);
});

test('a peak is higher than what is on both sides; two of a height are one hill', () => {
  const peaks = (...levels: Moment[]): string[] =>
    curve(levels)
      .moments.filter(({ isPeak }) => isPeak)
      .map(({ id }) => id);
  expect(peaks([3, 10], [5, 10], [3, 10], [4, 10], [3, 10], [5, 5])).toEqual(['s1', 's3', 's5']);
  expect(peaks([3, 10], [5, 10], [5, 10], [3, 10], [5, 5])).toEqual(['s1', 's2', 's4']);
  expect(peaks([3, 10], [2, 10], [3, 10])).toEqual(['leaving']);
});

test('a program with a peak and an ending that holds has nothing to think about', () => {
  expect(
    codes([
      [3, 10],
      [5, 20],
      [3, 30],
      [5, 5],
    ]),
  ).toEqual([]);
});

test('nothing to tell at home, and an ending below the average', () => {
  expect(
    codes([
      [3, 10],
      [2, 10],
      [3, 5],
    ]),
  ).toEqual(['no-peak']);
  const weak = curve([
    [5, 30],
    [3, 5],
  ]);
  expect(weak.findings).toMatchObject([{ code: 'weak-ending', ids: ['s1'], values: { level: 3 } }]);
  expect(weak.findings[0]!.values['mean']).toBeCloseTo(165 / 35);
  expect(weak.endingId).toBe('s1');
});

test('a flat stretch is as long as its neighbours of the same level together; a high one is none', () => {
  expect(
    curve([
      [3, 20],
      [3, 20],
      [5, 5],
    ]).findings,
  ).toMatchObject([{ code: 'flat', ids: ['s0', 's1'], values: { minutes: 40, level: 3 } }]);
  expect(
    codes([
      [3, 20],
      [3, 19],
      [5, 5],
    ]),
  ).toEqual([]);
  expect(
    codes([
      [4, 60],
      [5, 5],
    ]),
  ).toEqual([]);
});

test('below what people expect, with both levels', () => {
  expect(
    curve([
      [3, 10, 4],
      [5, 10, 5],
    ]).findings,
  ).toMatchObject([{ code: 'below', ids: ['s0'], values: { level: 3, expected: 4 } }]);
});

test('more people than seats are felt from the door until everybody sits', () => {
  const { findings } = curve(
    [
      [4, 10],
      [5, 10],
    ],
    { people: 420, seats: 400 },
  );
  expect(findings).toMatchObject([
    { code: 'crowded', ids: ['queue', 'sign-in', 's0'], values: { people: 420, seats: 400, over: 20 } },
  ]);
  expect(
    codes(
      [
        [4, 10],
        [5, 10],
      ],
      { people: 400, seats: 400 },
    ),
  ).toEqual([]);
  expect(
    codes(
      [
        [4, 10],
        [5, 10],
      ],
      { people: 420, seats: null },
    ),
  ).toEqual([]);
});
