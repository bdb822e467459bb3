import { expect, test } from '@jest/globals';
import { childrenPerCustomer, partySizes } from './party-size.js';

const fact = (childrenEach: number, ...sizes: [number, number][]) => ({
  sizes: sizes.map(([people, weight]) => ({ people, weight })),
  childrenPerCustomer: childrenEach,
  source: { kind: 'assumption', by: 'person' } as const,
});

test('weights become shares, in order of size; equal sizes are added', () => {
  const parties = partySizes(fact(0, [2, 3], [1, 4], [2, 3]))!;
  expect(parties.sizes).toEqual([1, 2]);
  expect(parties.shares).toEqual([0.4, 0.6]);
  expect(parties.mean).toBeCloseTo(1.6, 14);
});

test('a size without weight is left out', () => {
  expect(partySizes(fact(0, [1, 1], [9, 0]))!.sizes).toEqual([1]);
});

test.each([
  [[]],
  [[[1, 0]]],
  [[[0, 1]]],
  [[[-1, 1]]],
  [[[1.5, 1]]],
  [[[101, 1]]],
  [[[1, -1]]],
  [[[1, NaN]]],
  [[[NaN, 1]]],
  [[[1, Infinity]]],
] as [number, number][][][])('%j is not usable', (sizes) => {
  expect(partySizes(fact(0, ...sizes))).toBeNull();
});

test('children are people of the party, so no more than it has', () => {
  expect(childrenPerCustomer(fact(0.6, [2, 1]))).toBe(0.6);
  expect(childrenPerCustomer(fact(2.1, [2, 1]))).toBeNull();
  expect(childrenPerCustomer(fact(-1, [2, 1]))).toBeNull();
  expect(childrenPerCustomer(fact(NaN, [2, 1]))).toBeNull();
});
