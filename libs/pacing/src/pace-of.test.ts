import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paceCurve } from './pace-curve.js';
import { paceOf } from './pace-of.js';
import { planOnCurve, planThrough } from './pace-plan.js';

/** Ten a day from 2 September; 100 by the 11th. */
const steady = planThrough('2026-09-02', ['2026-09-11'], [100]);

describe('pace', () => {
  test('behind and ahead, in customers and in days', () => {
    expect(paceOf(50, steady, '2026-09-06')).toEqual({ confirmed: 50, planned: 50, heads: 0, days: 0 });
    expect(paceOf(25, steady, '2026-09-06')).toMatchObject({ heads: -25, days: -2.5 });
    expect(paceOf(80, steady, '2026-09-06')).toMatchObject({ heads: 30, days: 3 });
  });

  test('before the plan begins nothing is due, and after it ends all of it', () => {
    expect(paceOf(0, steady, '2026-08-20')).toMatchObject({ planned: 0, heads: 0, days: 0 });
    expect(paceOf(10, steady, '2026-08-20')).toMatchObject({ heads: 10, days: 1 });
    expect(paceOf(90, steady, '2026-09-30')).toMatchObject({ planned: 100, heads: -10, days: -1 });
    expect(paceOf(130, steady, '2026-09-30')).toMatchObject({ heads: 30, days: 0 });
  });

  test('checkpoints are reached on their day, straight between them', () => {
    const plan = planThrough('2026-09-01', ['2026-09-02', '2026-09-06'], [10, 40]);
    expect(plan.perDay).toEqual([5, 10, 20, 30, 40, 50]);
    expect(planThrough('2026-09-05', ['2026-09-01', '2026-09-05', '2026-09-06'], [3, 4, 5]).perDay).toEqual([7, 12]);
  });

  test('a plan on the curve ends with the whole on the event day', () => {
    const plan = planOnCurve(60, paceCurve([], 30), '2026-09-19', 30);
    expect(plan.firstDay).toBe('2026-08-20');
    expect(plan.perDay.at(-1)).toBe(60);
    expect(paceOf(30, plan, '2026-09-04')).toMatchObject({ heads: 0, days: 0 });
  });

  test('heads and days agree in sign, and more confirmed is never further behind', () => {
    const due = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(due, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 28 }), (parts, confirmed, day) => {
        const plan = planThrough('2026-09-02', ['2026-09-05', '2026-09-12', '2026-09-20'], parts);
        const today = `2026-09-${String(day).padStart(2, '0')}`;
        const [one, more] = [paceOf(confirmed, plan, today), paceOf(confirmed + 1, plan, today)];
        expect(one.heads * one.days).toBeGreaterThanOrEqual(0);
        expect(more.days).toBeGreaterThanOrEqual(one.days - 1e-9);
      }),
    );
  });
});
