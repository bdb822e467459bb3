import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { negativeBinomialPmf } from './negative-binomial.js';

test('shape 1 is geometric, and a huge shape is Poisson', () => {
  const geometric = negativeBinomialPmf(3, 1, 200);
  [0, 1, 2, 7].forEach((k) => expect(geometric[k]).toBeCloseTo(0.25 * 0.75 ** k, 12));
  const poisson = negativeBinomialPmf(2, 1e9, 60);
  [Math.exp(-2), 2 * Math.exp(-2), 2 * Math.exp(-2)].forEach((p, k) => expect(poisson[k]).toBeCloseTo(p, 7));
});

test('sums to 1 with the mean and variance of its rate', () => {
  const mean = fc.double({ min: 0.01, max: 80, noNaN: true });
  fc.assert(
    fc.property(mean, fc.double({ min: 0.5, max: 500, noNaN: true }), (expected, shape) => {
      const pmf = negativeBinomialPmf(expected, shape, 6000);
      const moment = (power: number): number => pmf.reduce((sum, p, k) => sum + p * k ** power, 0);
      expect(moment(0)).toBeCloseTo(1, 9);
      expect(moment(1) / expected).toBeCloseTo(1, 6);
      expect((moment(2) - moment(1) ** 2) / (expected + expected ** 2 / shape)).toBeCloseTo(1, 5);
    }),
  );
});

test('nothing is expected: certainly nobody', () => {
  expect([...negativeBinomialPmf(0, 2, 3)]).toEqual([1, 0, 0]);
});
