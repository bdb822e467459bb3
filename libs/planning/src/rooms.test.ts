import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betaBinomialPmf } from './beta-binomial.js';
import { divideWhole } from './divide-whole.js';
import { partySizes } from './party-size.js';
import { fitChanceByArrivals } from './people-fit.js';
import { largestConfirmations, overfillChance, prepareRooms } from './rooms.js';
import { splitBySessionPlaces } from './session-split.js';

const turnUp = { a: 416.5, b: 104.5 };
const families = partySizes({ sizes: [35, 50, 15].map((weight, i) => ({ people: i + 1, weight })) })!;
const rates = fc.record({
  a: fc.double({ min: 0.6, max: 90, noNaN: true }),
  b: fc.double({ min: 0.6, max: 30, noNaN: true }),
});
const placesOf = (max: number) => fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 3 });
const rooms = (places: number[]) => prepareRooms(families, places)!;

/** P(every room takes its people), by arrivals of each session in turn: who came to one says something about the next. */
function allFit(come: { a: number; b: number }, parts: number[], places: number[]): number {
  if (parts.length === 0) return 1;
  const fit = fitChanceByArrivals(families, places[0]!)!;
  return betaBinomialPmf(parts[0]!, come).reduce((sum, p, arrivals) => {
    const learnt = { a: come.a + arrivals, b: come.b + parts[0]! - arrivals };
    const here = p * (fit[arrivals] ?? 0);
    return sum + (here === 0 ? 0 : here * allFit(learnt, parts.slice(1), places.slice(1)));
  }, 0);
}

describe('overfilling', () => {
  test('a hall of 400 takes at most 262 confirmed families at one chance in ten, and 282 overfill it most times', () => {
    const hall = rooms([400]);
    expect(largestConfirmations(turnUp, hall, 0.1)).toBe(262);
    expect(overfillChance(turnUp, 262, hall)).toBeLessThanOrEqual(0.1);
    expect(overfillChance(turnUp, 263, hall)).toBeGreaterThan(0.1);
    expect(overfillChance(turnUp, 282, hall)).toBeCloseTo(0.618, 3);
  });

  test('several sessions: equals following the sessions one after the other', () => {
    fc.assert(
      fc.property(rates, placesOf(25), fc.integer({ min: 0, max: 24 }), (come, places, n) => {
        const expected = 1 - allFit(come, splitBySessionPlaces(n, places), places);
        expect(overfillChance(come, n, rooms(places))).toBeCloseTo(expected, 10);
      }),
      { numRuns: 150 },
    );
  });

  test('several sessions in large halls: equals following them too', () => {
    const places = [300, 200];
    const expected = 1 - allFit(turnUp, splitBySessionPlaces(340, places), places);
    expect(expected).toBeGreaterThan(0.2);
    expect(overfillChance(turnUp, 340, rooms(places))).toBeCloseTo(expected, 10);
  });

  test('two half rooms overfill more easily than one whole: sessions do not lend each other places', () => {
    expect(overfillChance(turnUp, 262, rooms([200, 200]))).toBeGreaterThan(overfillChance(turnUp, 262, rooms([400])));
  });

  test('never falls with confirmations, never rises with a larger room', () => {
    fc.assert(
      fc.property(rates, placesOf(120), fc.integer({ min: 0, max: 150 }), (come, places, n) => {
        const chance = overfillChance(come, n, rooms(places));
        expect(overfillChance(come, n + 1, rooms(places))).toBeGreaterThanOrEqual(chance - 1e-11);
        if (places.length > 1) return;
        expect(overfillChance(come, n, rooms([places[0]! + 1]))).toBeLessThanOrEqual(chance + 1e-11);
      }),
    );
  });

  test('the largest safe number is safe, and one more is not', () => {
    fc.assert(
      fc.property(rates, placesOf(90), fc.double({ min: 0.01, max: 0.5, noNaN: true }), (come, places, limit) => {
        const most = largestConfirmations(come, rooms(places), limit)!;
        expect(overfillChance(come, most, rooms(places))).toBeLessThanOrEqual(limit + 1e-10);
        expect(overfillChance(come, most + 1, rooms(places))).toBeGreaterThan(limit - 1e-10);
      }),
      { numRuns: 60 },
    );
  });

  test('staff who do not fit by themselves leave no room for anybody', () => {
    expect(overfillChance(turnUp, 0, rooms([-1]))).toBe(1);
    expect(largestConfirmations(turnUp, rooms([-1]), 0.1)).toBe(0);
    expect(largestConfirmations(turnUp, rooms([0]), 0.1)).toBe(0);
  });

  test('a room that never fills has no largest number', () => {
    expect(largestConfirmations({ a: 0, b: 40 }, rooms([100]), 0.1)).toBeNull();
  });
});

describe('customers of several sessions', () => {
  test('are divided by places and nobody is lost', () => {
    expect(splitBySessionPlaces(5, [200, 100])).toEqual([4, 1]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), placesOf(500), (customers, places) => {
        const parts = splitBySessionPlaces(customers, places);
        const total = places.reduce((sum, each) => sum + each, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(customers);
        parts.forEach((part, i) => expect(part).toBeGreaterThanOrEqual(Math.floor((customers * places[i]!) / total)));
      }),
    );
  });

  test('one customer more never takes one away from a session; dividing by largest remainder would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), placesOf(500), (customers, places) => {
        const more = splitBySessionPlaces(customers + 1, places);
        splitBySessionPlaces(customers, places).forEach((part, i) => expect(more[i]).toBeGreaterThanOrEqual(part));
      }),
    );
    // The Alabama paradox: the third session has 2 of 10 customers, but only 1 of 11.
    expect(divideWhole(10, [6, 6, 2])).toEqual([4, 4, 2]);
    expect(divideWhole(11, [6, 6, 2])).toEqual([5, 5, 1]);
  });

  test('rooms without places take nobody', () => {
    expect(splitBySessionPlaces(7, [-5, 10])).toEqual([0, 7]);
    expect(splitBySessionPlaces(7, [0, -1])).toEqual([7, 0]);
    // Or whoever waits for a percentile of nobody knows how many waits for ever.
    expect(splitBySessionPlaces(7, [NaN, 10])).toEqual([0, 7]);
    expect(splitBySessionPlaces(7, [NaN, Infinity])).toEqual([7, 0]);
  });
});
