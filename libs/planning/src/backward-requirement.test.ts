import { expect, test } from '@jest/globals';
import { backwardRequirement } from './backward-requirement.js';
import { roundUp } from './rounding.js';

test('an amount implies deals: ¥588,000 at ¥9,800 are 60', () => {
  expect(backwardRequirement({ kind: 'amount', amountMinor: 58_800_000, averageDealMinor: 980_000 })).toBe(60);
});

test('a part of a deal takes a whole one when shown', () => {
  const deals = backwardRequirement({ kind: 'amount', amountMinor: 58_900_000, averageDealMinor: 980_000 });
  expect(roundUp(deals!)).toBe(61);
});

test('a need is itself, and none is none', () => {
  expect(backwardRequirement({ kind: 'need', need: 60 })).toBe(60);
  expect(backwardRequirement({ kind: 'none' })).toBeNull();
});

test.each([
  [588, 0],
  [588, -1],
  [-588, 98],
  [NaN, 98],
  [588, NaN],
  [588, Infinity * 0],
])('amount %p at %p gives none', (amountMinor, averageDealMinor) => {
  expect(backwardRequirement({ kind: 'amount', amountMinor, averageDealMinor })).toBeNull();
});

test.each([NaN, Infinity, -1])('need %p gives none', (need) => {
  expect(backwardRequirement({ kind: 'need', need })).toBeNull();
});
