import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { becauseOf, missingFacts } from './because.js';
import { evaluateCondition, type Truth } from './evaluate-condition.js';
import { parseCondition } from './parse-condition.js';
import type { EventRuleFacts } from './rule-facts.js';

const holds = (text: string, facts: object): Truth => evaluateCondition(parseCondition(text), facts as EventRuleFacts);

test.each<[string, object, Truth]>([
  ['attendance>=200', { attendance: 199 }, false],
  ['attendance>=200', { attendance: 200 }, true],
  ['attendance>200', { attendance: 200 }, false],
  ['attendance<=200', { attendance: 200 }, true],
  ['attendance<200', { attendance: 200 }, false],
  ['attendance!=200', { attendance: 201 }, true],
  ['kind in NATIONAL', { kind: 'sports' }, true],
  ['kind in NATIONAL', { kind: 'food_festival' }, false],
  ['kind in GUANGZHOU', { kind: 'food_festival' }, true],
  ['kind not in NATIONAL', { kind: 'seminar' }, true],
  ['adClaims contains one of guarantee, examiner_involved', { adClaims: ['other', 'guarantee'] }, true],
  ['adClaims contains one of guarantee', { adClaims: [] }, false],
  ["month-day of eventDate>='06-01'", { eventDate: '2026-06-01' }, true],
  ["month-day of eventDate>='06-01'", { eventDate: '2027-05-31' }, false],
  ['drone', { drone: {} }, true],
  ['drone', { drone: true }, true],
  ['drone', { drone: false }, false],
  ['drone.overCrowd', { drone: true }, false],
  ['lottery.topPrizeCNY>50000', { lottery: { topPrizeCNY: 50001 } }, true],
  ['tempOutdoorAd is given', { tempOutdoorAd: 'other' }, true],
  ['tempOutdoorAd is given', { tempOutdoorAd: 'none' }, false],
  ['exempt', { withinVenueDailyBusiness: true, venueType: 'cinema' }, true],
  ['exempt', { withinVenueDailyBusiness: true, venueType: 'hotel' }, false],
  ['exempt', { venueType: 'cinema' }, false],
  ['exempt==false', { withinVenueDailyBusiness: true, venueType: 'cinema' }, false],
])('%s of %j is %s', (text, facts, expected) => {
  expect(holds(text, facts)).toBe(expected);
});

test.each<[string, Truth]>([
  ['permitted', false],
  ['!permitted', true],
  ['attendance>=200', null],
  ['!(attendance>=200)', null],
  ["organizerType!='government_county_plus'", null],
  ['kind not in NATIONAL', null],
  ['adClaims contains one of guarantee', null],
  ['tempOutdoorAd is given', false],
  ['!exempt', true],
  ['attendance>=200 && permitted', false],
  ['attendance>=200 || !permitted', true],
  ["setting=='indoor' || setting=='outdoor'", null],
])('of an event that says nothing, %s is %s', (text, expected) => {
  expect(holds(text, {})).toBe(expected);
  expect(holds(text, { permitted: null, attendance: null, kind: null, setting: null, venueType: null })).toBe(expected);
});

test('a daily business of an unknown kind of venue leaves the exemption open', () => {
  expect(holds('!exempt', { withinVenueDailyBusiness: true })).toBeNull();
  expect(missingFacts(parseCondition('!exempt'), { withinVenueDailyBusiness: true })).toEqual(['venueType']);
});

test('a value of another kind decides nothing', () => {
  expect(holds('attendance>=200', { attendance: '300' })).toBeNull();
  expect(holds('attendance>=200', { attendance: Number.NaN })).toBeNull();
});

test('what every object inherits is no fact', () => {
  expect(holds('drone.class in [medium, large]', { drone: Object.create({ class: 'large' }) as object })).toBeNull();
});

test('the reasons are the facts of the part that holds', () => {
  const condition = parseCondition('foodFair && (attendance>=1000 || ticketsPrinted>=1000) && !permitted');
  const facts = { foodFair: true, attendance: 800, ticketsPrinted: 1000 };
  expect(becauseOf(condition, facts)).toEqual([
    { fact: 'foodFair', text: 'foodFair', value: true },
    { fact: 'ticketsPrinted', text: 'ticketsPrinted>=1000', value: 1000 },
    { fact: 'permitted', text: '!permitted', value: null },
  ]);
  expect(becauseOf(condition, { ...facts, permitted: true })).toEqual([]);
});

const leaves = fc.constantFrom('foodFair', 'attendance>=200', "setting=='outdoor'", 'kind in NATIONAL', 'permitted');
const facts = fc.record(
  {
    foodFair: fc.boolean(),
    permitted: fc.boolean(),
    attendance: fc.integer({ min: 190, max: 210 }),
    setting: fc.constantFrom('indoor' as const, 'outdoor' as const),
    kind: fc.constantFrom('sports', 'seminar'),
  },
  { requiredKeys: [] },
);

test('De Morgan holds, and two negations are none, known or not', () => {
  fc.assert(
    fc.property(leaves, leaves, facts, (one, other, event) => {
      expect(holds(`!(${one} && ${other})`, event)).toBe(holds(`!(${one}) || !(${other})`, event));
      expect(holds(`!!(${one})`, event)).toBe(holds(one, event));
    }),
  );
});

test('what is decided stays decided when more becomes known, unless a yes/no question is answered', () => {
  fc.assert(
    fc.property(leaves, leaves, facts, fc.integer({ min: 190, max: 210 }), (one, other, event, attendance) => {
      if (event.attendance !== undefined) return;
      const before = holds(`${one} || !(${other})`, event);
      if (before !== null) expect(holds(`${one} || !(${other})`, { ...event, attendance })).toBe(before);
    }),
  );
});
