import { expect, test } from '@jest/globals';
import type { EventView } from '@backcast/contracts/events/event';
import type { EventOutlook } from '@backcast/contracts/events/outlook';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import { RecentOutlooks } from './recent-outlooks.js';

const event = (values: object = {}): EventView => ({ id: 'e1', role: 'viewer', permissions: [], ...values }) as never;
const context = (today = '2026-11-22'): DeriveContext => ({ today, calendar: {}, rules: [] }) as never;
const counting = (most?: number) => {
  const derived: string[] = [];
  const recent = new RecentOutlooks(most, (each) => {
    derived.push(each.id);
    return { steps: [], late: derived.length, next: null, deadline: null } satisfies EventOutlook;
  });
  return { recent, derived };
};

test('the same facts are derived once, whoever reads', () => {
  const { recent, derived } = counting();
  const first = recent.of(event(), context(), 'rules');
  expect(recent.of(event({ role: 'admin', permissions: ['goal.edit'] }), context(), 'rules')).toEqual(first);
  expect(derived).toHaveLength(1);
});

test.each([
  ['a fact', event({ goal: { balanced: 61 } }), context(), 'rules'],
  ['a name', event({ contacts: [{ id: 'c', name: '顾南' }] }), context(), 'rules'],
  ['the right to read money', event({ permissions: ['budget.read'] }), context(), 'rules'],
  ['midnight', event(), context('2026-11-23'), 'rules'],
  ['a rule, the calendar or an audience', event(), context(), 'other rules'],
])('%s that differs is derived anew', (_what, changed, at, key) => {
  const { recent, derived } = counting();
  recent.of(event(), context(), 'rules');
  recent.of(changed, at, key);
  expect(derived).toHaveLength(2);
});

test('only the last ones are kept', () => {
  const { recent, derived } = counting(2);
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) recent.of(event({ id }), context(), 'rules');
  expect(derived).toEqual(['a', 'b', 'c', 'b']);
});
