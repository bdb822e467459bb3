import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { divideEqually, divideWhole } from './divide-whole.js';
import { PlanningRangeError } from './planning-range-error.js';

const weights = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('dividing a whole number among people', () => {
  test('33 families among 6 people', () => {
    expect(divideEqually(33, 6)).toEqual([6, 6, 6, 5, 5, 5]);
    expect(divideEqually(2, 4)).toEqual([1, 1, 0, 0]);
  });

  test('by weight, the largest remainders get the rest', () => {
    expect(divideWhole(10, [3, 3, 1])).toEqual([4, 4, 2]);
    expect(divideWhole(65, [2, 1])).toEqual([43, 22]);
    expect(divideWhole(7, [1, 0])).toEqual([7, 0]);
  });

  test('parts are whole, sum exactly, and are less than one away from the fair share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (total, shares) => {
        fc.pre(shares.some((share) => share > 1e-6));
        const parts = divideWhole(total, shares);
        const sum = shares.reduce((left, right) => left + right, 0);
        expect(parts.reduce((left, right) => left + right, 0)).toBe(total);
        parts.forEach((part, i) => {
          expect(Number.isInteger(part) && part >= 0).toBe(true);
          expect(Math.abs(part - (total * shares[i]!) / sum)).toBeLessThan(1 + 1e-6);
          if (shares[i] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  test('loses nobody for huge totals and lopsided weights either', () => {
    const extreme = fc.array(fc.double({ min: 0, max: 1e308, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), extreme, (total, shares) => {
        fc.pre(shares.some((share) => share > 0));
        const parts = divideWhole(total, shares).map(BigInt);
        expect(parts.every((part) => part >= 0n)).toBe(true);
        expect(parts.reduce((left, right) => left + right, 0n)).toBe(BigInt(total));
      }),
    );
  });

  test('a larger weight never gets less', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000),
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 9 }),
        (total, shares) => {
          fc.pre(shares.some((share) => share > 0));
          const parts = divideWhole(total, shares);
          shares.forEach((share, i) => {
            shares.forEach((other, j) => {
              if (share > other) expect(parts[i]).toBeGreaterThanOrEqual(parts[j]!);
            });
          });
        },
      ),
    );
  });

  test.each([
    [1.5, [1]],
    [-1, [1]],
    [NaN, [1]],
    [1e15 + 1, [1]],
    [5, []],
    [5, [0, 0]],
    [5, [1, -1]],
    [5, [1, NaN]],
    [5, [1, Infinity]],
  ])('refuses %p by %j', (total, shares) => {
    expect(() => divideWhole(total, shares)).toThrow(PlanningRangeError);
  });

  test.each([0, -1, 1.5, NaN, Infinity])('refuses %p people', (people) => {
    expect(() => divideEqually(5, people)).toThrow(PlanningRangeError);
  });
});
