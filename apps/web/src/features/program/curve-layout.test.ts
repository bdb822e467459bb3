import { expect, test } from '@jest/globals';
import type { Moment } from '@backcast/planning/program/experience-curve';
import { curveLayout, readableNames } from './curve-layout.js';

const moment = (id: string, from: number, to: number, level: number): Moment =>
  ({ id, from, to, level, expected: null, isPeak: true }) as Moment;
const layout = (moments: Moment[]) => curveLayout({ moments, findings: [], endingId: null } as never, 540);

test('of two names that would run into each other, the one that comes first is written', () => {
  const near = layout([
    moment('互动', 0, 10, 4),
    moment('为什么现在定', 10, 20, 4),
    moment('收尾', 100, 120, 5),
  ]).points;
  expect([...readableNames(near, (id) => id)]).toEqual(['互动', '收尾']);
  expect([...readableNames([...near].reverse(), (id) => id)]).toEqual(['收尾', '为什么现在定']);
});

test('names one above the other are both written', () => {
  const points = layout([moment('互动', 0, 10, 4), moment('优惠', 10, 20, 2), moment('收尾', 100, 120, 5)]).points;
  expect(readableNames(points, (id) => id).size).toBe(3);
});
