import { expect, test } from '@jest/globals';
import { quotaWeights } from './quota-weights.js';

const people = ['chen', 'li', 'wu'];

test('equal, by weight and by capacity', () => {
  expect(quotaWeights(people, { kind: 'equal' })).toEqual([1, 1, 1]);
  expect(quotaWeights(people, { kind: 'weight', weights: { chen: 2, li: 0.5 } })).toEqual([2, 0.5, 0]);
  const capacity = { kind: 'capacity', perDay: { chen: 4, li: 4, wu: 2 }, days: { chen: 10, li: 5, wu: 10 } } as const;
  expect(quotaWeights(people, capacity)).toEqual([40, 20, 20]);
});

test('by history: the last three events, leaning on the colleagues’ average where there are few', () => {
  const [chen, li, wu] = quotaWeights(people, { kind: 'history', results: { chen: [20, 20, 20, 900], li: [8] } });
  // Average of the four that count: 17.
  expect(chen).toBeCloseTo((60 + 17) / 4);
  expect(li).toBeCloseTo((8 + 17) / 2);
  expect(wu).toBe(17);
  expect(quotaWeights(people, { kind: 'history', results: {} })).toEqual([1, 1, 1]);
});
