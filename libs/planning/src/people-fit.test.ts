import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betaBinomialPmf } from './beta-binomial.js';
import { fitChanceByArrivals } from './people-fit.js';
import { forecastPeople } from './people-forecast.js';
import { peopleQuantile } from './people-quantile.js';
import { chanceOfAtMost, sumOfParties } from './party-sum.js';
import { partySizes, type PartySizes } from './party-size.js';

const parties = (...weights: number[]): PartySizes =>
  partySizes({ sizes: weights.map((weight, i) => ({ people: i + 1, weight })) })!;
const families = parties(35, 50, 15);
const anyParties = fc
  .array(fc.record({ people: fc.integer({ min: 1, max: 9 }), weight: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sizes) => partySizes({ sizes })!);

/** Enumerates every combination of party sizes. */
function bruteForceAtMost(people: number, count: number, { sizes, shares }: PartySizes): number {
  if (count === 0) return people >= 0 ? 1 : 0;
  return sizes.reduce(
    (sum, size, i) => sum + shares[i]! * bruteForceAtMost(people - size, count - 1, { sizes, shares, mean: 0 }),
    0,
  );
}

describe('people of many parties', () => {
  test('equals enumerating every combination', () => {
    fc.assert(
      fc.property(
        anyParties,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 40 }),
        (sizes, count, people) => {
          const expected = bruteForceAtMost(people, count, sizes);
          expect(chanceOfAtMost(people, sumOfParties(count, sizes))).toBeCloseTo(expected, 12);
          expect(fitChanceByArrivals(sizes, people)![count] ?? 0).toBeCloseTo(expected, 12);
        },
      ),
    );
  });

  test('doubling gives the mean and variance of the sum, also for thousands', () => {
    const { first, chances } = sumOfParties(5000, families);
    const mean = chances.reduce((sum, p, i) => sum + p * (first + i), 0);
    const variance = chances.reduce((sum, p, i) => sum + p * (first + i - mean) ** 2, 0);
    expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 11);
    expect(mean).toBeCloseTo(9000, 7);
    expect(variance / 5000).toBeCloseTo(0.35 * 0.64 + 0.5 * 0.04 + 0.15 * 1.44, 8);
  });
});

describe('chance that arrivals fit', () => {
  test('the band that is walked agrees with the whole sum on both sides', () => {
    const fit = fitChanceByArrivals(families, 400)!;
    for (const arrivals of [100, 133, 134, 180, 200, 222, 240, 260, 300]) {
      expect(fit[arrivals]).toBeCloseTo(chanceOfAtMost(400, sumOfParties(arrivals, families)), 12);
    }
  });

  test('never rises with arrivals and never falls with places', () => {
    fc.assert(
      fc.property(anyParties, fc.integer({ min: 0, max: 300 }), (sizes, places) => {
        const fit = fitChanceByArrivals(sizes, places)!;
        const larger = fitChanceByArrivals(sizes, places + 1)!;
        expect(fit.every((p, arrivals) => p <= (fit[arrivals - 1] ?? 1))).toBe(true);
        expect(fit.every((p, arrivals) => p <= larger[arrivals]! + 1e-13)).toBe(true);
      }),
    );
  });

  test('customers of one size fit up to the last place', () => {
    const fit = fitChanceByArrivals(parties(0, 1), 9)!;
    expect([...fit]).toEqual([1, 1, 1, 1, 1]);
    expect([...fitChanceByArrivals(parties(1), 0)!]).toEqual([1]);
    expect([...fitChanceByArrivals(parties(1), -1)!]).toEqual([]);
  });

  test('a stadium of wildly mixed parties is refused, not computed for minutes', () => {
    const sizes = Array.from({ length: 30 }, (_, i) => ({ people: i * 3 + 1, weight: 1 }));
    const started = performance.now();
    expect(fitChanceByArrivals(partySizes({ sizes })!, 200_000)).toBeNull();
    expect(peopleQuantile({ a: 8, b: 2 }, 100_000, partySizes({ sizes })!, 0.9)).toBeNull();
    expect(forecastPeople({ a: 8, b: 2 }, 100_000, partySizes({ sizes })!)).toBeNull();
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('how many people come', () => {
  test('the forecast mixes the parties of every possible number of arrivals', () => {
    const turnUp = { a: 8, b: 2 };
    const { first, chances } = forecastPeople(turnUp, 6, families)!;
    const arrivals = betaBinomialPmf(6, turnUp);
    for (let people = 0; people <= 18; people++) {
      const expected = arrivals.reduce((sum, p, count) => sum + p * bruteForceAtMost(people, count, families), 0);
      const got = chances.slice(0, Math.max(0, people - first + 1)).reduce((sum, p) => sum + p, 0);
      expect(got).toBeCloseTo(expected, 12);
    }
  });

  test('a percentile is the first number that the forecast does not exceed with that chance', () => {
    const rate = fc.double({ min: 0.3, max: 400, noNaN: true });
    const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        anyParties,
        rate,
        rate,
        fc.integer({ min: 0, max: 400 }),
        chance,
        (sizes, a, b, confirmed, wanted) => {
          const { first, chances } = forecastPeople({ a, b }, confirmed, sizes)!;
          const people = peopleQuantile({ a, b }, confirmed, sizes, wanted)!;
          const atMost = (x: number) => chances.slice(0, Math.max(0, x - first + 1)).reduce((sum, p) => sum + p, 0);
          expect(atMost(people)).toBeGreaterThanOrEqual(wanted - 1e-9);
          expect(atMost(people - 1)).toBeLessThan(wanted + 1e-9);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a chance of next to nothing, or of all but certainty, ends too', () => {
    const turnUp = { a: 8, b: 2 };
    expect(peopleQuantile(turnUp, 50, families, Number.MIN_VALUE)).toBe(0);
    expect(peopleQuantile(turnUp, 50, families, 1 - Number.EPSILON)).toBeLessThanOrEqual(150);
    expect(peopleQuantile(turnUp, 50, families, 1)).toBeLessThanOrEqual(150);
  });

  test('nobody comes of nobody, everybody when all are certain to', () => {
    expect(peopleQuantile({ a: 8, b: 2 }, 0, families, 0.9)).toBe(0);
    expect(peopleQuantile({ a: 0, b: 2 }, 50, families, 0.9)).toBe(0);
    expect(peopleQuantile({ a: 8, b: 0 }, 50, parties(0, 1), 0.1)).toBe(100);
  });
});
