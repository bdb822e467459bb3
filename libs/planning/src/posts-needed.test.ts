import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { postsNeeded } from './posts-needed.js';

const basis = { heads: 400, doors: 2 };

test('by heads, by doors, by session', () => {
  expect(postsNeeded({ per: 'heads', heads: 80 }, basis)).toBe(5);
  expect(postsNeeded({ per: 'heads', heads: 80 }, { ...basis, heads: 401 })).toBe(6);
  expect(postsNeeded({ per: 'door', each: 2 }, basis)).toBe(4);
  expect(postsNeeded({ per: 'session', count: 3 }, { heads: null, doors: null })).toBe(3);
});

test('what is not known gives no number; a few heads still need one', () => {
  expect(postsNeeded({ per: 'heads', heads: 80 }, { ...basis, heads: null })).toBeNull();
  expect(postsNeeded({ per: 'door', each: 1 }, { ...basis, doors: null })).toBeNull();
  expect(postsNeeded({ per: 'heads', heads: 80 }, { ...basis, heads: 3 })).toBe(1);
  expect(postsNeeded({ per: 'heads', heads: 80 }, { ...basis, heads: 0 })).toBe(0);
});

test('nobody has to look after more heads than the rule says, and one fewer would not do', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (heads, per) => {
      const count = postsNeeded({ per: 'heads', heads: per }, { heads, doors: null })!;
      expect(count * per).toBeGreaterThanOrEqual(heads);
      expect((count - 1) * per).toBeLessThan(heads);
    }),
  );
});

test('more heads or doors never need fewer people', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(500), fc.integer({ min: 1, max: 300 }), (heads, more, per) => {
      const at = (count: number): number => postsNeeded({ per: 'heads', heads: per }, { heads: count, doors: 0 })!;
      expect(at(heads + more)).toBeGreaterThanOrEqual(at(heads));
    }),
  );
});
