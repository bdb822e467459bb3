import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roundHalfUp, roundUp } from './rounding.js';

test('what is needed is rounded up, but a binary fraction is not taken for one more customer', () => {
  expect(roundUp(281.67)).toBe(282);
  // Without the slack the funnel would ask for one customer too many.
  const needed = 21 / 0.35;
  expect(Math.ceil(needed)).toBe(61);
  expect(roundUp(needed)).toBe(60);
});

test('halves go up, at every step', () => {
  expect(roundHalfUp(10.5)).toBe(11);
  expect(roundHalfUp(81.25)).toBe(81);
  expect(roundHalfUp(-0.5)).toBe(0);
  expect(roundHalfUp(4.25, 0.1)).toBe(4.3);
  expect(roundHalfUp(123_449, 100)).toBe(123_400);
  // 1.005 is a little less in binary; people mean the half.
  expect(roundHalfUp(100.5 - 1e-12)).toBe(101);
});

test('rounded numbers stay within one step and rounding again changes nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (value) => {
      expect(roundUp(value)).toBeGreaterThan(value - 1e-6 - value * 1e-8);
      expect(roundUp(value) - value).toBeLessThan(1);
      expect(Math.abs(roundHalfUp(value, 0.1) - value)).toBeLessThanOrEqual(0.0500001 + value * 1e-8);
      expect(roundHalfUp(roundHalfUp(value, 0.1), 0.1)).toBe(roundHalfUp(value, 0.1));
    }),
  );
});
