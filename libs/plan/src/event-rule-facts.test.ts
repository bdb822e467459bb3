import { expect, test } from '@jest/globals';
import { eventRuleFacts, type RuleFactSources } from './event-rule-facts.js';

const sources = (values: Partial<RuleFactSources> = {}): RuleFactSources => ({
  rules: { jurisdiction: null, declaredPeople: null, answers: {} },
  ...{ setting: null, firstDate: null, forecastPeople: null, organizationPlace: 'CN' },
  ...values,
});
const answered = (answers: RuleFactSources['rules']['answers'], declaredPeople: number | null = null) =>
  sources({ rules: { jurisdiction: 'CN-ZJ-HZ', declaredPeople, answers } });

test('what is not known is absent; the place is the organization’s', () => {
  expect(eventRuleFacts(sources())).toEqual({ jurisdiction: 'CN' });
  expect(eventRuleFacts(answered({}))).toEqual({ jurisdiction: 'CN-ZJ-HZ' });
});

test('heads are the larger of declared and forecast', () => {
  const heads = (declared: number | null, forecast: number | null) =>
    eventRuleFacts({ ...answered({}, declared), forecastPeople: forecast }).attendance;
  expect([heads(300, 260), heads(200, 260), heads(null, 260), heads(300, null), heads(null, null)]).toEqual([
    300,
    260,
    260,
    300,
    undefined,
  ]);
});

test('setting and date are the event’s own and no answer overrides them', () => {
  const facts = eventRuleFacts({ ...answered({ setting: 'outdoor' }), setting: 'indoors', firstDate: '2026-10-17' });
  expect(facts).toMatchObject({ setting: 'indoor', eventDate: '2026-10-17' });
});

test('details belong to their drone, and a drone that is not there has none', () => {
  expect(eventRuleFacts(answered({ drone: true, 'drone.overCrowd': true, 'drone.class': 'small' }))).toMatchObject({
    drone: { overCrowd: true, class: 'small' },
  });
  expect(eventRuleFacts(answered({ drone: false, 'drone.overCrowd': true })).drone).toBe(false);
  expect(eventRuleFacts(answered({ 'lottery.topPrizeCNY': 60_000 })).lottery).toBeUndefined();
});
