import { describe, expect, test } from '@jest/globals';
import { newMetric } from '@backcast/planning/metric-options';
import fc from 'fast-check';
import { hall, seminar, today } from '../test/seminar-facts.js';
import { changedFacts } from './changed-facts.js';
import { comparePlans } from './compare-plans.js';
import { derivePlan } from './derive-plan.js';
import type { EventFacts, PlanSession } from './plan-shape.js';

const movedBetween = (before: EventFacts, after: EventFacts) =>
  comparePlans(before, derivePlan(before, today), after, derivePlan(after, today));
const causesOf = (before: EventFacts, after: EventFacts) =>
  Object.fromEntries(movedBetween(before, after).map(({ key, causes }) => [key, causes]));

describe('what moved, and which fact moved it', () => {
  test('a higher target moves everything that hangs on it, and says from what to what', () => {
    const moved = movedBetween(seminar(), seminar({ balanced: 65 }));
    expect(moved.slice(0, 3)).toEqual([
      { key: 'target.balanced', unit: 'customers', before: 60, after: 65, causes: ['goal.balanced'] },
      { key: 'target.floor', unit: 'customers', before: 48, after: 52, causes: ['goal.balanced'] },
      { key: 'target.stretch', unit: 'customers', before: 75, after: 81, causes: ['goal.balanced'] },
    ]);
    const keys = moved.map(({ key }) => key);
    expect(keys).toContain('room.overfillChance');
    expect(keys).not.toContain('room.safeConfirmations');
    expect(keys).not.toContain('estimate.forward');
    expect(new Set(moved.flatMap(({ causes }) => causes))).toEqual(new Set(['goal.balanced']));
  });

  test('two facts at once: each number names only what it hangs on', () => {
    const causes = causesOf(seminar(), seminar({ balanced: 65, prospectsOnList: 500, staffPeople: 12 }));
    expect(causes['funnel.prospects']).toEqual(['goal.balanced']);
    expect(causes['funnel.missingNames']).toEqual(['goal.balanced', 'goal.prospectsOnList']);
    expect(causes['room.overfillChance']).toEqual(['goal.balanced', 'goal.staffPeople']);
    expect(causes['room.safeConfirmations']).toEqual(['goal.staffPeople']);
  });

  test('a new sample of a rate is one cause', () => {
    const { rates } = seminar().goal;
    const close = { kind: 'history', successes: 130, trials: 416, from: 'four seminars' } as const;
    const causes = causesOf(seminar(), seminar({ rates: { ...rates, close } }));
    expect(causes['funnel.arrivals']).toEqual(['goal.rates.close']);
    expect(causes['target.floor']).toBeUndefined();
  });

  test('from history to an assumption is the same cause', () => {
    const { rates } = seminar().goal;
    const turnUp = { kind: 'assumption', rate: 0.7, weight: 40, by: 'person' } as const;
    const causes = causesOf(seminar(), seminar({ rates: { ...rates, 'turn-up': turnUp } }));
    expect(causes['funnel.confirmations']).toEqual(['goal.rates.turn-up']);
  });

  test('rooms, pins, the lead metric and a purpose are causes', () => {
    expect(causesOf(seminar(), seminar({}, [hall(500)]))['room.overfillChance']).toEqual(['sessions']);
    const pinned = causesOf(seminar(), seminar({}, [hall(400)], { 'funnel.confirmations': 250 }));
    expect(pinned['funnel.confirmations']).toEqual(['pins.funnel.confirmations']);
    expect(pinned['funnel.invitations']).toEqual(['pins.funnel.confirmations']);
    expect(pinned['funnel.arrivals']).toBeUndefined();
    const metric = causesOf(seminar(), seminar({ leadMetric: { ...newMetric('attendance'), unit: 'customers' } }));
    expect(metric['funnel.arrivals']).toEqual(['goal.leadMetric']);
    const brand = seminar({ leadMetric: newMetric('attendance'), purpose: 'brand', secondaryPurposes: [] });
    const closing = { ...brand, goal: { ...brand.goal, purpose: 'conversion' as const } };
    expect(causesOf(brand, closing)['funnel.deals']).toEqual(['goal.purpose']);
  });

  test('a target that was missing and the need of a fact that is now there', () => {
    const moved = movedBetween(seminar({ balanced: null }), seminar());
    expect(moved.find(({ key }) => key === 'funnel.prospects')).toMatchObject({
      before: null,
      causes: ['goal.balanced'],
    });
    const backward = movedBetween(seminar(), seminar({ backward: { kind: 'none' } }));
    expect(backward.map(({ key, after, causes }) => [key, after, causes])).toEqual([
      ['estimate.backward', null, ['goal.backward']],
      ['gap.backward', null, ['goal.backward']],
    ]);
  });

  test('nothing moves when nothing that counts has changed', () => {
    expect(movedBetween(seminar(), structuredClone(seminar()))).toEqual([]);
    expect(movedBetween(seminar(), seminar({ secondaryPurposes: ['brand'] }))).toEqual([]);
  });

  test('every number that moves names a cause, and every cause is a fact that changed', () => {
    const change = fc.record({
      balanced: fc.integer({ min: 1, max: 100 }),
      floorPercent: fc.integer({ min: 10, max: 30 }),
      stretchPercent: fc.integer({ min: 20, max: 40 }),
      floorChance: fc.constantFrom(0.5, 0.8, 0.9),
      overfillChance: fc.constantFrom(0.05, 0.1),
      staffPeople: fc.integer({ min: 0, max: 30 }),
      prospectsOnList: fc.option(fc.integer({ min: 0, max: 900 })),
      averageDealMinor: fc.option(fc.constant(980_000)),
      leadMetric: fc.option(
        fc.constantFrom(newMetric('deals'), newMetric('amount'), newMetric('attendance'), newMetric('satisfaction')),
      ),
      arrivalsWanted: fc.option(fc.constant(100)),
      purpose: fc.constantFrom('conversion' as const, 'brand' as const),
    });
    const room = fc.constantFrom<PlanSession[]>([hall(400)], [hall(350), hall(100, 'session-2')], []);
    const pins = fc.constantFrom({}, { 'funnel.arrivals': 190 }, { 'target.floor': 40, 'funnel.confirmations': 260 });
    const facts = fc.tuple(change, room, pins).map((parts) => seminar(...parts));
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const changed = changedFacts(before, after);
        for (const { key, causes } of movedBetween(before, after)) {
          expect({ key, causes: causes.length }).not.toEqual({ key, causes: 0 });
          for (const cause of causes)
            expect(
              changed.some((leaf) => `${leaf}.`.startsWith(`${cause}.`) || `${cause}.`.startsWith(`${leaf}.`)),
            ).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('changed facts are found leaf by leaf, lists as a whole, pins by their own dotted keys', () => {
  const before = {
    goal: { balanced: 60, rates: { close: { successes: 1, trials: 2 } }, list: [1, { a: 1 }] },
    pins: {},
  };
  const after = {
    goal: { balanced: 65, rates: { close: { successes: 1, trials: 3 } }, list: [1, { a: 2 }] },
    pins: { 'funnel.arrivals': 5 },
  };
  expect(changedFacts(before, after)).toEqual([
    'goal.balanced',
    'goal.rates.close.trials',
    'goal.list',
    'pins.funnel.arrivals',
  ]);
  expect(changedFacts(before, structuredClone(before))).toEqual([]);
});
