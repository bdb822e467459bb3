import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { calendarFor } from './calendars.js';
import { assess, type Obligation } from '../src/assess.js';
import type { EventRuleFacts } from '../src/rule-facts.js';
import { rulePacks, shippedRules } from '../src/shipped-rules.js';

type Case = { name: string; facts: EventRuleFacts & { today?: string }; expected: Partial<Obligation>[] };
const cases = JSON.parse(readFileSync(new URL('compliance-cases.json', import.meta.url), 'utf8')) as Case[];

test('47 rules ship, each with a code of its own', () => {
  expect(shippedRules).toHaveLength(47);
  expect(new Set(shippedRules.map((rule) => rule.code)).size).toBe(47);
  for (const { pack, rules } of rulePacks) expect(rules.map((rule) => rule.pack)).toEqual(rules.map(() => pack));
});

test('what replaces a rule is itself a rule', () => {
  const codes = shippedRules.map((rule) => rule.code);
  for (const rule of shippedRules) for (const code of rule.supersededBy) expect(codes).toContain(code);
});

describe('the shipped cases', () => {
  test.each(cases)('$name', ({ facts, expected }) => {
    const found = assess(facts, { today: facts.today, calendarFor, rules: shippedRules });
    expect(found.map(({ code }) => code)).toEqual(expected.map(({ code }) => code).sort(byPlaceIn(found)));
    for (const each of expected) {
      expect(found.find(({ code }) => code === each.code)).toMatchObject({ severity: 'duty', gates: [], ...each });
    }
  });
});

const byPlaceIn = (found: Obligation[]) => (left?: string, right?: string) =>
  found.findIndex(({ code }) => code === left) - found.findIndex(({ code }) => code === right);
