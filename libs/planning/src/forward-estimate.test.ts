import { expect, test } from '@jest/globals';
import { forwardEstimate } from './forward-estimate.js';

const results = (...values: number[]) => values.map((result, i) => ({ name: `event ${i}`, result }));
const additions = { newProducts: 6, newPeople: 5, policy: 3 };

test('mean of the last three comparable results + new products + new people + policy', () => {
  expect(forwardEstimate({ comparables: results(38, 40, 42), ...additions })).toBe(54);
  // Older results do not count.
  expect(forwardEstimate({ comparables: results(1000, 38, 40, 42), ...additions })).toBe(54);
});

test('one or two comparable results are enough, none is no history', () => {
  expect(forwardEstimate({ comparables: results(30, 50), ...additions })).toBe(54);
  expect(forwardEstimate({ comparables: [], ...additions })).toBeNull();
});

test('a new policy may also cost results', () => {
  expect(forwardEstimate({ comparables: results(40), newProducts: 0, newPeople: 0, policy: -4 })).toBe(36);
});

test('what is not a number gives no estimate', () => {
  expect(forwardEstimate({ comparables: results(NaN), ...additions })).toBeNull();
  expect(forwardEstimate({ comparables: results(40), ...additions, policy: Infinity })).toBeNull();
});
