import { describe, expect, test } from '@jest/globals';
import type { RateFact } from './goal-facts.js';
import { rateDistribution, rateOf } from './rate-distribution.js';

const history = (successes: number, trials: number): RateFact => ({ kind: 'history', successes, trials, from: '' });
const assumption = (rate: number, weight: number): RateFact => ({ kind: 'assumption', rate, weight, by: 'person' });

describe('rates', () => {
  test("history becomes Jeffreys' posterior, half a success and half a failure more", () => {
    expect(rateOf(history(416, 520))).toBe(0.8);
    expect(rateDistribution(history(416, 520))).toEqual({ a: 416.5, b: 104.5 });
  });

  test('an assumption counts for its weight', () => {
    expect(rateOf(assumption(0.25, 40))).toBe(0.25);
    expect(rateDistribution(assumption(0.25, 40))).toEqual({ a: 10, b: 30 });
  });

  test('history is never quite certain, an assumption may be', () => {
    expect(rateDistribution(history(20, 20))).toEqual({ a: 20.5, b: 0.5 });
    expect(rateDistribution(assumption(1, 40))).toEqual({ a: 40, b: 0 });
    expect(rateDistribution(assumption(0, 40))).toEqual({ a: 0, b: 40 });
  });

  test.each([
    history(0, 0),
    history(5, 4),
    history(-1, 4),
    history(1.5, 4),
    history(NaN, 4),
    history(1, Infinity),
    history(1, 1e12),
    assumption(-0.1, 40),
    assumption(1.1, 40),
    assumption(NaN, 40),
    assumption(0.5, 0),
    assumption(0.5, Number.MIN_VALUE),
    assumption(0.5, -1),
    assumption(0.5, Infinity),
    assumption(0.5, NaN),
  ])('%j is not usable and gives nothing', (fact) => {
    expect(rateOf(fact)).toBeNull();
    expect(rateDistribution(fact)).toBeNull();
  });
});
