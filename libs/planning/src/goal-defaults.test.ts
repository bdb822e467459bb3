import { describe, expect, test } from '@jest/globals';
import { defaultGoal } from './goal-defaults.js';
import { purposes, type GoalFacts } from './goal-facts.js';
import { goalFromTemplate, templateKeys } from './goal-templates.js';
import { usualMetrics } from './metric-options.js';
import { childrenPerCustomer, partySizes } from './party-size.js';
import { isUsableRate } from './rate-distribution.js';
import { floorTarget, stretchTarget } from './targets.js';

const goals: [string, GoalFacts][] = [
  ...purposes.map((purpose): [string, GoalFacts] => [purpose, defaultGoal(purpose)]),
  ...templateKeys.map((key): [string, GoalFacts] => [key, goalFromTemplate(key)]),
];

describe.each(goals)('defaults of %s', (name, goal) => {
  test('every assumption is marked as the template’s and can be computed with', () => {
    for (const rate of Object.values(goal.rates)) {
      expect(rate).toMatchObject({ kind: 'assumption', by: 'template' });
      expect(isUsableRate(rate)).toBe(true);
    }
    expect(goal.party.source).toEqual({ kind: 'assumption', by: 'template' });
    expect(partySizes(goal.party)!.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(childrenPerCustomer(goal.party)).toBe(goal.party.childrenPerCustomer);
  });

  test('the target is left to people, its percentages are the method’s', () => {
    expect(goal.balanced).toBeNull();
    expect(floorTarget(50, goal.floorPercent, { unit: 'customers', direction: 'up' })).toBe(40);
    expect(stretchTarget(40, goal.stretchPercent, { unit: 'customers', direction: 'up' })).toBe(50);
    expect([goal.floorChance, goal.overfillChance]).toEqual([0.9, 0.1]);
  });

  test('the lead metric is a usual one of the purpose, and no metric is there twice', () => {
    const usual = usualMetrics(goal.purpose).lead.map((option) => option.key);
    if (name === 'custom') expect(goal.leadMetric).toBeNull();
    else expect(usual).toContain(goal.leadMetric!.key);
    const all = [goal.leadMetric?.key, ...goal.supportingMetrics.map((metric) => metric.key)];
    expect(new Set(all).size).toBe(all.length);
  });

  test('is a copy of its own each time', () => {
    const again = templateKeys.find((key) => key === name) ?? null;
    const second = again ? goalFromTemplate(again) : defaultGoal(goal.purpose);
    expect(second).toEqual(goal);
    expect(second.party.sizes).not.toBe(goal.party.sizes);
  });
});
