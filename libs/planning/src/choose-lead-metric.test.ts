import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addSupportingMetric, chooseLeadMetric, isSameMetric, removeSupportingMetric } from './choose-lead-metric.js';
import { defaultGoal } from './goal-defaults.js';
import { metricKeys, type Metric } from './goal-facts.js';
import { newMetric } from './metric-options.js';

const goal = { ...defaultGoal('conversion'), balanced: 60 };
const keys = (metrics: Metric[]) => metrics.map((metric) => metric.key);

describe('exactly one lead metric', () => {
  test('a second one chosen makes the first the first supporting metric', () => {
    const chosen = chooseLeadMetric(goal, newMetric('satisfaction'));
    expect(chosen.leadMetric!.key).toBe('satisfaction');
    expect(keys(chosen.supportingMetrics)).toEqual(['deals', 'average-deal']);
    expect(goal.leadMetric!.key).toBe('deals');
  });

  test('a supporting metric that comes to lead supports no more', () => {
    const chosen = chooseLeadMetric(goal, newMetric('average-deal'));
    expect(keys(chosen.supportingMetrics)).toEqual(['deals']);
  });

  test('a target belongs to its metric and its unit', () => {
    expect(chooseLeadMetric(goal, newMetric('satisfaction')).balanced).toBeNull();
    expect(chooseLeadMetric(goal, { ...newMetric('deals'), measuredBy: 'deposits paid' }).balanced).toBe(60);
    const attendance = { ...chooseLeadMetric(goal, newMetric('attendance')), balanced: 300 };
    expect(chooseLeadMetric(attendance, { ...newMetric('attendance'), unit: 'customers' }).balanced).toBeNull();
  });

  test('the first choice has nothing to demote', () => {
    const chosen = chooseLeadMetric(defaultGoal('custom'), newMetric('custom', 'new members'));
    expect(chosen.supportingMetrics).toEqual([]);
  });

  test('custom metrics are told apart by name', () => {
    expect(isSameMetric(newMetric('custom', 'members'), newMetric('custom', ' members '))).toBe(true);
    expect(isSameMetric(newMetric('custom', 'members'), newMetric('custom', 'visits'))).toBe(false);
  });

  test('supporting metrics are added once and taken away, the lead metric neither', () => {
    expect(addSupportingMetric(goal, newMetric('deals'))).toBe(goal);
    expect(addSupportingMetric(goal, newMetric('average-deal'))).toBe(goal);
    const more = addSupportingMetric(goal, newMetric('own-posts'));
    expect(keys(more.supportingMetrics)).toEqual(['average-deal', 'own-posts']);
    expect(keys(removeSupportingMetric(more, newMetric('average-deal')).supportingMetrics)).toEqual(['own-posts']);
    expect(removeSupportingMetric(goal, newMetric('deals')).leadMetric).toEqual(goal.leadMetric);
  });

  test('whatever is chosen in whatever order: one lead, every metric ever chosen still there once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...metricKeys), { minLength: 1, maxLength: 15 }), (choices) => {
        const end = choices.reduce((state, key) => chooseLeadMetric(state, newMetric(key, 'x')), goal);
        const all = [end.leadMetric!.key, ...keys(end.supportingMetrics)];
        expect(end.leadMetric!.key).toBe(choices.at(-1));
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set(['deals', 'average-deal', ...choices]));
      }),
    );
  });
});
