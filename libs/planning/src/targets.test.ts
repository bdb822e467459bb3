import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { metricUnits } from './goal-facts.js';
import { PlanningRangeError } from './planning-range-error.js';
import { floorTarget, isTarget, roundToUnit, stretchTarget } from './targets.js';

const up = { unit: 'customers', direction: 'up' } as const;

describe('targets', () => {
  test('floor and stretch of 65 families are 52 and 81', () => {
    expect(roundToUnit(floorTarget(65, 20, up), 'customers')).toBe(52);
    expect(roundToUnit(stretchTarget(65, 25, up), 'customers')).toBe(81);
  });

  test('for a metric that should fall, the floor is above and the stretch below', () => {
    const complaints = { unit: 'count', direction: 'down' } as const;
    expect(floorTarget(10, 20, complaints)).toBe(12);
    expect(stretchTarget(10, 20, complaints)).toBe(8);
  });

  test('a percentage never passes 100', () => {
    expect(stretchTarget(95, 25, { unit: 'percent', direction: 'up' })).toBe(100);
    expect(floorTarget(95, 20, { unit: 'percent', direction: 'down' })).toBe(100);
    expect(isTarget(101, 'percent')).toBe(false);
    expect(isTarget(101, 'customers')).toBe(true);
  });

  test('each unit is rounded to what it can show', () => {
    expect(roundToUnit(10.5, 'customers')).toBe(11);
    expect(roundToUnit(10.5, 'people')).toBe(11);
    expect(roundToUnit(1_234_567, 'money')).toBe(1_234_600);
    expect(roundToUnit(1_234_550, 'money')).toBe(1_234_600);
    expect(roundToUnit(4.25, 'score')).toBe(4.3);
    expect(roundToUnit(63.349, 'percent')).toBe(63.3);
  });

  test.each([
    [65, 9],
    [65, 31],
    [65, NaN],
    [-1, 20],
    [NaN, 20],
    [Infinity, 20],
    [1e13, 20],
  ])('refuses balanced %p with floor %p %%', (balanced, percent) => {
    expect(() => floorTarget(balanced, percent, up)).toThrow(PlanningRangeError);
  });

  test.each([19, 41, NaN])('refuses stretch %p %%', (percent) => {
    expect(() => stretchTarget(65, percent, up)).toThrow(expect.objectContaining({ field: 'stretchPercent' }));
  });

  test('floor ≤ balanced ≤ stretch in every unit, turned round when less is better, and more target means more of each', () => {
    const targets = fc.record({
      unit: fc.constantFrom(...metricUnits),
      balanced: fc.double({ min: 0, max: 99, noNaN: true }),
      floor: fc.integer({ min: 10, max: 30 }),
      stretch: fc.integer({ min: 20, max: 40 }),
    });
    fc.assert(
      fc.property(targets, ({ unit, balanced, floor, stretch }) => {
        const rising = { unit, direction: 'up' } as const;
        const falling = { unit, direction: 'down' } as const;
        expect(floorTarget(balanced, floor, rising)).toBeLessThanOrEqual(balanced);
        expect(stretchTarget(balanced, stretch, rising)).toBeGreaterThanOrEqual(balanced);
        expect(floorTarget(balanced, floor, falling)).toBeGreaterThanOrEqual(balanced);
        expect(stretchTarget(balanced, stretch, falling)).toBeLessThanOrEqual(balanced);
        expect(floorTarget(balanced + 1, floor, rising)).toBeGreaterThan(floorTarget(balanced, floor, rising));
      }),
    );
  });
});
