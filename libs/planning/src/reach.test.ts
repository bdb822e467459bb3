import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betaBinomialPmf } from './beta-binomial.js';
import { partySizes } from './party-size.js';
import { largestNeed, reachChance, reachChanceByArrivals, smallestConfirmations, type Need } from './reach.js';

const turnUp = { a: 416.5, b: 104.5 };
const close = { a: 120.5, b: 296.5 };
const families = partySizes({ sizes: [35, 50, 15].map((weight, i) => ({ people: i + 1, weight })) })!;
const deals = (atLeast: number): Need => ({ kind: 'deals', atLeast, close });
const needs = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map(deals),
  fc.integer({ min: 1, max: 200 }).map((atLeast): Need => ({ kind: 'arrivals', atLeast })),
  fc.integer({ min: 1, max: 300 }).map((atLeast): Need => ({ kind: 'people', atLeast, parties: families })),
);
const rates = fc.record({
  a: fc.double({ min: 2, max: 400, noNaN: true }),
  b: fc.double({ min: 0.5, max: 100, noNaN: true }),
});
const chances = fc.double({ min: 0.3, max: 0.95, noNaN: true });

describe('chance of reaching', () => {
  test('deals: sums over every number of arrivals and of deals', () => {
    fc.assert(
      fc.property(
        rates,
        rates,
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 1, max: 12 }),
        (come, buy, n, atLeast) => {
          let expected = 0;
          betaBinomialPmf(n, come).forEach((arrive, arrivals) =>
            betaBinomialPmf(arrivals, buy).forEach((p, sold) => (expected += sold >= atLeast ? arrive * p : 0)),
          );
          expect(reachChance(come, n, { kind: 'deals', atLeast, close: buy })).toBeCloseTo(expected, 11);
        },
      ),
    );
  });

  test('never falls with confirmations, never rises with the need', () => {
    fc.assert(
      fc.property(rates, needs, fc.integer({ min: 0, max: 300 }), (come, need, n) => {
        const chance = reachChance(come, n, need)!;
        expect(reachChance(come, n + 1, need)).toBeGreaterThanOrEqual(chance - 1e-11);
        expect(reachChance(come, n, { ...need, atLeast: need.atLeast + 1 })).toBeLessThanOrEqual(chance + 1e-11);
      }),
    );
  });

  test('nothing to reach is always reached', () => {
    expect(reachChance(turnUp, 0, deals(0))).toBeCloseTo(1, 12);
    expect([...reachChanceByArrivals({ kind: 'arrivals', atLeast: 2 }, 3)!]).toEqual([0, 0, 1, 1]);
    expect([...reachChanceByArrivals({ kind: 'people', atLeast: 0, parties: families }, 2)!]).toEqual([1, 1, 1]);
  });
});

describe('smallest number of confirmations', () => {
  test('65 families as the target: 270 confirmations hold the floor of 52 nine times in ten, 269 do not', () => {
    expect(smallestConfirmations(turnUp, deals(52), 0.9)).toBe(270);
    expect(reachChance(turnUp, 270, deals(52))).toBeGreaterThanOrEqual(0.9);
    expect(reachChance(turnUp, 269, deals(52))).toBeLessThan(0.9);
  });

  test('is enough, and one fewer is not', () => {
    fc.assert(
      fc.property(rates, needs, chances, (come, need, chance) => {
        const n = smallestConfirmations(come, need, chance);
        if (n === null) return;
        expect(reachChance(come, n, need)).toBeGreaterThanOrEqual(chance - 1e-10);
        if (n > 0) expect(reachChance(come, n - 1, need)).toBeLessThan(chance + 1e-10);
      }),
    );
  });

  test('more target or more chance never needs fewer', () => {
    fc.assert(
      fc.property(rates, needs, chances, (come, need, chance) => {
        const n = smallestConfirmations(come, need, chance) ?? Infinity;
        const more = smallestConfirmations(come, { ...need, atLeast: need.atLeast + 1 }, chance) ?? Infinity;
        const surer = smallestConfirmations(come, need, chance + 0.04) ?? Infinity;
        expect(more).toBeGreaterThanOrEqual(n);
        expect(surer).toBeGreaterThanOrEqual(n);
      }),
    );
  });

  test('is null when no number is enough, without searching for ever', () => {
    const started = performance.now();
    expect(smallestConfirmations({ a: 0, b: 40 }, deals(1), 0.5)).toBeNull();
    expect(smallestConfirmations(turnUp, { kind: 'deals', atLeast: 1, close: { a: 0, b: 40 } }, 0.5)).toBeNull();
    expect(smallestConfirmations({ a: 0.5, b: 50.5 }, deals(5), 0.99)).toBeNull();
    expect(smallestConfirmations({ a: 0, b: 40 }, { kind: 'arrivals', atLeast: 0 }, 0.9)).toBe(0);
    expect(smallestConfirmations(turnUp, deals(1e12), 0.9)).toBeNull();
    expect(smallestConfirmations(turnUp, { kind: 'people', atLeast: 1e12, parties: families }, 0.9)).toBeNull();
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test('the largest need is met, and one more is not', () => {
  fc.assert(
    fc.property(rates, needs, fc.integer({ min: 1, max: 200 }), chances, (come, need, n, chance) => {
      const most = largestNeed(come, n, need, chance);
      expect(reachChance(come, n, { ...need, atLeast: most })).toBeGreaterThanOrEqual(chance - 1e-9);
      expect(reachChance(come, n, { ...need, atLeast: most + 1 })).toBeLessThan(chance + 1e-9);
    }),
  );
});
