import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { budgetGroups } from '../budget-facts.js';
import { unitCost, unitCosts } from './unit-costs.js';

const closed = { totalMinor: 8_640_000, confirmations: 262, arrivals: 208, deals: 60 };

describe('unit costs counted back', () => {
  test('a total over how many there were, in whole minor units; over none there is none', () => {
    expect(unitCost(8_640_000, 208)).toBe(41_538);
    expect(unitCost(8_640_000, 0)).toBeNull();
  });

  test('what no line accounts for stands for itself', () => {
    const shares = unitCosts(closed, [
      { group: 'venue', minor: 3_600_000 },
      { group: 'materials', minor: 2_000_000 },
    ]);
    expect(shares.map(({ group, minor }) => [group, minor])).toEqual([
      ['venue', 3_600_000],
      ['materials', 2_000_000],
      [null, 3_040_000],
    ]);
    expect(shares[0]).toMatchObject({ per: { confirmations: 13_740, arrivals: 17_308, deals: 60_000 } });
    expect(shares[0]!.percent).toBeCloseTo(41.667, 2);
  });

  test('lines that say more than the total leave a rest below zero; an exact sum leaves none', () => {
    expect(unitCosts({ ...closed, totalMinor: 5 }, [{ group: 'staff', minor: 7 }]).at(-1)).toMatchObject({
      ...{ group: null, minor: -2 },
    });
    expect(unitCosts({ ...closed, totalMinor: 7 }, [{ group: 'staff', minor: 7 }])).toHaveLength(1);
    expect(unitCosts({ ...closed, totalMinor: 0 }, [{ group: 'staff', minor: 7 }])[0]!.percent).toBeNull();
  });

  test('the shares sum to the total exactly', () => {
    const spent = fc.uniqueArray(
      fc.record({ group: fc.constantFrom(...budgetGroups), minor: fc.integer({ min: 0, max: 1e9 }) }),
      { selector: ({ group }) => group },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), spent, (totalMinor, groups) => {
        const sum = unitCosts({ ...closed, totalMinor }, groups).reduce((all, { minor }) => all + minor, 0);
        expect(sum).toBe(totalMinor);
      }),
    );
  });
});
