import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareOutside } from './compare-outside.js';

test('its commission for each deal, and what one spends oneself all the same', () => {
  expect(compareOutside(8_640_000, 60, { commissionMinor: 200_000, ownSpendingMinor: 2_000_000 })).toEqual({
    ...{ outsideMinor: 14_000_000, savedMinor: 5_360_000, breakEvenDeals: 34 },
  });
});

test('cheap enough from the first deal on, and never where there is no commission', () => {
  expect(compareOutside(100, 1, { commissionMinor: 5, ownSpendingMinor: 100 }).breakEvenDeals).toBe(0);
  expect(compareOutside(101, 1, { commissionMinor: 0, ownSpendingMinor: 100 }).breakEvenDeals).toBeNull();
});

test('from the break-even on the own team is no dearer, one deal before it is', () => {
  const minor = fc.integer({ min: 0, max: 1e9 });
  fc.assert(
    fc.property(minor, minor, fc.integer({ min: 1, max: 1e7 }), (own, ownSpendingMinor, commissionMinor) => {
      const at = (deals: number) => compareOutside(own, deals, { commissionMinor, ownSpendingMinor });
      const even = at(0).breakEvenDeals!;
      expect(at(even).savedMinor).toBeGreaterThanOrEqual(0);
      if (even > 0) expect(at(even - 1).savedMinor).toBeLessThan(0);
    }),
  );
});
