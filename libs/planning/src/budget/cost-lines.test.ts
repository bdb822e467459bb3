import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { budgetGroups } from '../budget-facts.js';
import { costSources, forecastOf, goneCosts, sumByGroup, sumCosts, type CostLine } from './cost-lines.js';

const line = (part: Partial<CostLine> = {}): CostLine => ({
  ...{
    id: 'a',
    source: 'line',
    group: 'other',
    plannedMinor: null,
    committedMinor: null,
    paidMinor: null,
    stillMinor: 0,
  },
  ...part,
});

describe('what costs come to', () => {
  test('what was signed holds before what is planned, what was paid when it is more', () => {
    expect(forecastOf(line({ plannedMinor: 100 }))).toBe(100);
    expect(forecastOf(line({ plannedMinor: 100, committedMinor: 90 }))).toBe(90);
    expect(forecastOf(line({ plannedMinor: 100, committedMinor: 90, paidMinor: 95 }))).toBe(95);
    expect(forecastOf(line({ plannedMinor: 100, committedMinor: 90, stillMinor: 8 }))).toBe(98);
    expect(forecastOf(line({ plannedMinor: 100, paidMinor: 40 }))).toBe(100);
    expect(forecastOf(line({ paidMinor: 40 }))).toBe(40);
  });

  test('what is not known is null and counted, never zero', () => {
    expect(forecastOf(line())).toBeNull();
    expect(sumCosts([line(), line({ plannedMinor: 0 }), line({ plannedMinor: 7 })])).toEqual({
      ...{ planned: 7, committed: 0, paid: 0, forecast: 7, unpriced: 1 },
    });
  });

  test('money for something that is gone is spent all the same; a record of nothing is no cost', () => {
    const actuals = [
      { id: 'gone', committedMinor: 500, paidMinor: null },
      { id: 'here', committedMinor: 900, paidMinor: 900 },
      { id: 'empty', committedMinor: null, paidMinor: null },
    ];
    expect(goneCosts(actuals, new Set(['here']))).toEqual([
      line({ id: 'gone', source: 'gone', plannedMinor: 0, committedMinor: 500 }),
    ]);
  });

  const minor = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null });
  const anyLine: fc.Arbitrary<CostLine> = fc.record({
    id: fc.uuid(),
    source: fc.constantFrom(...costSources),
    group: fc.constantFrom(...budgetGroups),
    plannedMinor: minor,
    committedMinor: minor,
    paidMinor: minor,
    stillMinor: fc.integer({ min: 0, max: 1e6 }),
  });

  test('groups lose nothing: their sums are the sum of all, in whole minor units', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const all = sumCosts(lines);
        const groups = sumByGroup(lines);
        for (const key of ['planned', 'committed', 'paid', 'forecast', 'unpriced'] as const) {
          expect(groups.reduce((sum, { sums }) => sum + sums[key], 0)).toBe(all[key]);
          expect(Number.isInteger(all[key])).toBe(true);
        }
        expect(all.forecast).toBeGreaterThanOrEqual(all.paid);
        expect(groups.map(({ group }) => group)).toEqual(
          budgetGroups.filter((group) => lines.some((each) => each.group === group)),
        );
      }),
    );
  });
});
