import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventFacts } from '../test/facts.js';
import { askedFacts, couldHold } from './asked-facts.js';
import { compileRule } from './compile-rule.js';
import { evaluateCondition } from './evaluate-condition.js';
import { shippedRules } from './shipped-rules.js';

const asked = (facts = {}) => askedFacts(shippedRules, eventFacts(facts));

test('asks only what a rule of this place could still hang on', () => {
  expect(asked({ kind: 'seminar' })).not.toContain('foreignPerformers');
  expect(asked({ kind: 'performance', commercialPerformance: true })).toContain('foreignPerformers');
  expect(asked()).not.toContain('licensableActivities');
  expect(askedFacts(shippedRules, { jurisdiction: 'GB-ENG' })).toContain('licensableActivities');
  expect(asked({ lottery: false })).not.toContain('lottery.topPrizeCNY');
  expect(asked({ lottery: true })).toContain('lottery.topPrizeCNY');
});

test('a question does not go away with its answer', () => {
  for (const lottery of [true, false]) expect(asked({ lottery })).toContain('lottery');
  for (const onsiteCatering of [true, false]) expect(asked({ onsiteCatering })).toContain('onsiteCatering');
  expect(asked({ lottery: { topPrizeCNY: 1 } })).toContain('lottery.topPrizeCNY');
});

test('what holds could hold, whatever is known', () => {
  const facts = fc.record(
    {
      attendance: fc.integer({ min: 0, max: 6000 }),
      setting: fc.constantFrom('indoor' as const, 'outdoor' as const),
      openToPublic: fc.boolean(),
      kind: fc.constantFrom('seminar', 'performance', 'sports'),
      venueType: fc.constantFrom('hotel', 'park'),
      withinVenueDailyBusiness: fc.boolean(),
      lottery: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(facts, fc.constantFrom(...shippedRules), (known, rule) => {
      const { when } = compileRule(rule);
      if (evaluateCondition(when, known) === true) expect(couldHold(when, known)).toBe(true);
    }),
  );
});
