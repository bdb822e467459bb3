import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultGoal } from './goal-defaults.js';
import { goalLeaves, withGoalLeaves } from './goal-leaves.js';
import { mergeLeaves } from './merge-leaves.js';

const goal = { ...defaultGoal('conversion'), balanced: 60 };
const pins = { 'funnel.confirmations': 300 };

test('taking a goal apart and putting it together again changes nothing', () => {
  expect(withGoalLeaves(defaultGoal('brand'), {}, goalLeaves(goal, pins))).toEqual({ goal, pins });
});

test('a pin that becomes null is taken out', () => {
  expect(withGoalLeaves(goal, pins, { 'pins.funnel.confirmations': null }).pins).toEqual({});
});

test('a path that no goal has is left alone', () => {
  expect(withGoalLeaves(goal, {}, { nonsense: 1, constructor: 2 }).goal).toEqual(goal);
});

test('changes of different leaves are merged, of the same leaf they are a conflict', () => {
  const base = goalLeaves(goal, {});
  const mine = { ...base, balanced: 65, staffPeople: 9 };
  const theirs = { ...base, balanced: 70, floorChance: 0.8 };
  const { merged, conflicts } = mergeLeaves(base, mine, theirs);
  expect(merged).toMatchObject({ balanced: 70, staffPeople: 9, floorChance: 0.8 });
  expect(conflicts).toEqual(['balanced']);
});

test('a pin that one side removed stays removed', () => {
  const base = goalLeaves(goal, pins);
  const { merged, conflicts } = mergeLeaves(base, goalLeaves(goal, {}), base);
  expect(withGoalLeaves(goal, pins, merged).pins).toEqual({});
  expect(conflicts).toEqual([]);
});

test('merging with an unchanged side gives the other side', () => {
  const leaf = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.constant(null)));
  fc.assert(
    fc.property(leaf, leaf, (base, mine) => {
      const { merged, conflicts } = mergeLeaves(base, mine, base);
      expect(conflicts).toEqual([]);
      for (const key of Object.keys(merged)) expect(merged[key]).toEqual(mine[key] ?? null);
    }),
  );
});
