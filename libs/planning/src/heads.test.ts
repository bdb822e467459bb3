import { expect, test } from '@jest/globals';
import { customersFor, headsOf, peopleOf } from './heads.js';

test('people are customers times party size, and heads are people and staff', () => {
  expect(peopleOf(225, 1.8)).toBe(405);
  expect(headsOf(405, 12)).toBe(417);
  expect(customersFor(peopleOf(225, 1.8), 1.8)).toBe(225);
});
