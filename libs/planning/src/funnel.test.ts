import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { funnelBack } from './funnel.js';
import { roundUp } from './rounding.js';

const rates = { reach: 0.774, confirm: 0.542, 'turn-up': 416 / 520, close: 120 / 416 };

test('65 deals count back to 226 arrivals and 282 confirmations, each from the unrounded one', () => {
  const funnel = funnelBack(65, rates);
  expect(funnel.arrivals).toBeCloseTo(225.33, 2);
  expect(funnel.confirmations).toBeCloseTo(281.67, 2);
  expect(roundUp(funnel.arrivals!)).toBe(226);
  expect(roundUp(funnel.confirmations!)).toBe(282);
  expect(roundUp(funnel.invitations!)).toBe(520);
  // Counting back from rounded stages would ask for one confirmation too many.
  expect(roundUp(226 / rates['turn-up'])).toBe(283);
});

test('a missing or impossible rate leaves everything before it open', () => {
  for (const confirm of [null, 0, -0.1, 1.1, NaN]) {
    const funnel = funnelBack(65, { ...rates, confirm });
    expect(funnel.confirmations).toBeCloseTo(281.67, 2);
    expect(funnel.invitations).toBeNull();
    expect(funnel.prospects).toBeNull();
  }
});

test('each stage is at least the next, and more deals need more of each', () => {
  const rate = fc.double({ min: 0.01, max: 1, noNaN: true });
  const all = fc.record({ reach: rate, confirm: rate, 'turn-up': rate, close: rate });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), all, (deals, known) => {
      const stages = Object.values(funnelBack(deals, known)).map((stage) => stage!);
      const more = Object.values(funnelBack(deals + 1, known)).map((stage) => stage!);
      stages.forEach((stage, i) => {
        expect(stage).toBeGreaterThanOrEqual(stages[i - 1] ?? 0);
        expect(more[i]).toBeGreaterThan(stage);
      });
    }),
  );
});
