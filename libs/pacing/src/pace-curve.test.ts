import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PastEvent } from './pacing-facts.js';
import { paceCurve, shareAhead, shareBy } from './pace-curve.js';

const pastEvent = (daily: readonly number[]): PastEvent => ({
  confirmed: daily.reduce((sum, count) => sum + count, 0),
  arrived: null,
  daily: daily.map((confirmed, daysLeft) => ({ daysLeft, confirmed })),
});

describe('the pace curve', () => {
  test('without finished events it is a straight line, marked as such', () => {
    const line = paceCurve([], 20);
    expect(line).toMatchObject({ isLearnt: false, events: 0 });
    expect([20, 15, 5, 0].map((left) => shareBy(line, left))).toEqual([0, 0.25, 0.75, 1]);
    expect(paceCurve([pastEvent([0, 0])], 20).isLearnt).toBe(false);
  });

  test('it is what finished events had in by then', () => {
    const curve = paceCurve([pastEvent([0, 100, 200, 700]), pastEvent([0, 300, 200, 500])], 30);
    expect(curve).toMatchObject({ isLearnt: true, events: 2 });
    expect(shareBy(curve, 3)).toBeCloseTo(0.6, 3);
    expect(shareBy(curve, 2)).toBeCloseTo(0.8, 3);
    expect(shareBy(curve, 1)).toBeCloseTo(1, 3);
  });

  test('whoever begins later than usual starts from nothing', () => {
    const curve = paceCurve([pastEvent([0, 250, 250, 250, 250])], 3);
    expect(shareBy(curve, 4)).toBe(0);
    expect(shareBy(curve, 3)).toBeCloseTo(1 / 3, 2);
  });

  test('events that run alike leave less doubt than events that differ', () => {
    const early = [0, 50, 50, 900];
    const late = [0, 900, 50, 50];
    const alike = paceCurve(new Array(8).fill(pastEvent([0, 300, 400, 300])), 3);
    const different = paceCurve([early, late, early, late, early, late, early, late].map(pastEvent), 3);
    expect(alike.spread).toBeLessThan(different.spread / 5);
  });

  test('shares run from 0 to 1, never fall towards the event, and more ahead is never less', () => {
    const daily = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(fc.array(daily, { maxLength: 6 }), fc.integer({ min: 1, max: 60 }), (events, inviteDays) => {
        const curve = paceCurve(events.map(pastEvent), inviteDays);
        expect(shareBy(curve, 0)).toBe(1);
        for (let left = 1; left <= 70; left++) {
          expect(shareBy(curve, left)).toBeGreaterThanOrEqual(0);
          expect(shareBy(curve, left)).toBeLessThanOrEqual(shareBy(curve, left - 1));
          expect(shareAhead(curve, left, 1)).toBeGreaterThanOrEqual(shareBy(curve, left));
          expect(shareAhead(curve, left, -1)).toBeLessThanOrEqual(shareBy(curve, left));
        }
      }),
    );
  });
});
