import { expect, test } from '@jest/globals';
import { emptySections } from '@backcast/planning/event-sections';
import type { Post, Shift } from '@backcast/planning/staff-facts';
import { seminar } from '../test/seminar-facts.js';
import { ruleFactsOf } from './rule-facts-of.js';

const post = (more: Partial<Post>): Post => ({
  ...{ id: 'p', key: 'own', name: 'x', kind: 'upkeep', rule: { per: 'session', count: 1 }, note: '', shifts: [] },
  ...more,
});
const partTimer: Shift = {
  ...{ id: 's', personId: null, contactId: 'tang', sessionId: null, from: null, to: null },
  ...{ trainedOn: null, assessedOn: null },
};
const factsWith = (posts: Post[], answers: Record<string, boolean> = {}) => {
  const facts = seminar();
  const rules = { ...emptySections.rules, answers };
  return ruleFactsOf({ ...facts, sections: { ...emptySections, staff: { doors: 2, posts }, rules } }, {});
};

test('a cash desk is cash handling, gifts are not', () => {
  expect(factsWith([post({ key: 'cashier', kind: 'money' })]).cashHandling).toBe(true);
  expect(factsWith([post({ key: 'gifts', kind: 'money' })]).cashHandling).toBeUndefined();
});

test('a part-timer counts on a results post only', () => {
  expect(factsWith([post({ kind: 'results', shifts: [partTimer] })]).partTimersOnPerformanceWork).toBe(true);
  expect(factsWith([post({ shifts: [partTimer] })]).partTimersOnPerformanceWork).toBeUndefined();
  expect(
    factsWith([post({ kind: 'results', shifts: [{ ...partTimer, contactId: null, personId: 'li' }] })])
      .partTimersOnPerformanceWork,
  ).toBeUndefined();
});

test('what was answered holds where the posts say nothing; what they show outweighs a no', () => {
  expect(factsWith([], { cashHandling: true }).cashHandling).toBe(true);
  expect(factsWith([post({ key: 'cashier', kind: 'money' })], { cashHandling: false }).cashHandling).toBe(true);
});
