import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betaBinomialPmf } from './beta-binomial.js';
import { dealChanceByArrivals } from './deal-chance.js';

/** By definition: C(n, k) · a(a+1)…(a+k−1) · b(b+1)…(b+n−k−1) ÷ ((a+b)(a+b+1)…(a+b+n−1)). */
function byDefinition(n: number, k: number, a: number, b: number): number {
  let p = 1;
  for (let i = 0; i < k; i++) p *= ((a + i) / (a + b + i)) * ((n - i) / (k - i));
  for (let i = 0; i < n - k; i++) p *= (b + i) / (a + b + k + i);
  return p;
}

const parameter = fc.double({ min: 0.01, max: 500, noNaN: true });

describe('beta-binomial', () => {
  test('equals its definition for small counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), parameter, parameter, (n, a, b) => {
        const pmf = betaBinomialPmf(n, { a, b });
        expect(pmf).toHaveLength(n + 1);
        const furthest = Math.max(...pmf.map((p, k) => Math.abs(p - byDefinition(n, k, a, b))));
        expect(furthest).toBeLessThan(1e-11);
      }),
    );
  });

  test('a uniform rate makes every count equally likely', () => {
    betaBinomialPmf(9, { a: 1, b: 1 }).forEach((p) => expect(p).toBeCloseTo(0.1, 14));
  });

  test('sums to 1 and has the mean n · a ÷ (a + b), also for thousands and for lopsided rates', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), parameter, parameter, (n, a, b) => {
        const pmf = betaBinomialPmf(n, { a, b });
        expect(pmf.every((p) => p >= 0 && Number.isFinite(p))).toBe(true);
        expect(pmf.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 11);
        expect(pmf.reduce((sum, p, k) => sum + p * k, 0) / n).toBeCloseTo(a / (a + b), 9);
      }),
      { numRuns: 50 },
    );
  });

  test('a rate that is all but certain keeps its tiny doubt', () => {
    const pmf = betaBinomialPmf(96_027, { a: 1e-6, b: 1e-12 });
    expect(pmf[96_027]).toBeCloseTo(0.999999, 6);
    expect(pmf[0]).toBeCloseTo(1e-6, 9);
  });

  test('a certain rate is a certain count', () => {
    expect([...betaBinomialPmf(3, { a: 0, b: 5 })]).toEqual([1, 0, 0, 0]);
    expect([...betaBinomialPmf(3, { a: 5, b: 0 })]).toEqual([0, 0, 0, 1]);
    expect([...betaBinomialPmf(0, { a: 2, b: 2 })]).toEqual([1]);
  });
});

describe('chance of deals by arrivals', () => {
  test('equals the sum of the probabilities for every number of arrivals', () => {
    const deals = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(deals, parameter, parameter, (atLeast, a, b) => {
        const chance = dealChanceByArrivals({ a, b }, atLeast, 50);
        for (let arrivals = 0; arrivals <= 50; arrivals += 7) {
          const tail = betaBinomialPmf(arrivals, { a, b })
            .slice(atLeast)
            .reduce((sum, p) => sum + p, 0);
          expect(chance[arrivals]).toBeCloseTo(atLeast === 0 ? 1 : tail, 11);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('stays right where the first terms are below the smallest double', () => {
    const close = { a: 120.5, b: 296.5 };
    const chance = dealChanceByArrivals(close, 1300, 6000);
    const tail = betaBinomialPmf(5000, close)
      .slice(1300)
      .reduce((sum, p) => sum + p, 0);
    expect(chance[5000]).toBeCloseTo(tail, 9);
    expect(chance[1299]).toBe(0);
  });

  test('never falls with arrivals, never rises with the deals wanted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), parameter, parameter, (atLeast, a, b) => {
        const chance = dealChanceByArrivals({ a, b }, atLeast, 300);
        const more = dealChanceByArrivals({ a, b }, atLeast + 1, 300);
        expect(chance.every((p, arrivals) => p >= (chance[arrivals - 1] ?? 0))).toBe(true);
        expect(chance.every((p, arrivals) => p >= more[arrivals]! - 1e-12)).toBe(true);
      }),
    );
  });

  test('certain rates: nobody closes, or everybody does', () => {
    expect([...dealChanceByArrivals({ a: 0, b: 4 }, 1, 3)]).toEqual([0, 0, 0, 0]);
    expect([...dealChanceByArrivals({ a: 4, b: 0 }, 2, 3)]).toEqual([0, 0, 1, 1]);
    expect([...dealChanceByArrivals({ a: 4, b: 4 }, 9, 2)]).toEqual([0, 0, 0]);
  });
});
