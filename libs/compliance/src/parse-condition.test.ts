import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCondition } from './parse-condition.js';
import { parseQuantity } from './parse-quantity.js';
import { ruleFacts } from './rule-facts.js';
import { RuleSyntaxError } from './rule-syntax-error.js';

const errorOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof RuleSyntaxError) return { reason: error.reason, at: error.at, found: error.found };
    throw error;
  }
  return undefined;
};

test('and binds tighter than or, not tighter than and; parentheses win', () => {
  const shape = (text: string) =>
    JSON.stringify(parseCondition(text), (key, value: unknown) => (key === 'text' ? undefined : value));
  expect(shape('foodFair || cancelled && permitted')).toBe(shape('foodFair || (cancelled && permitted)'));
  expect(shape('!cancelled && permitted')).toBe(shape('(!cancelled) && permitted'));
  expect(shape('(foodFair || cancelled) && permitted')).not.toBe(shape('foodFair || cancelled && permitted'));
});

test('each question keeps the words it was written in', () => {
  expect(parseCondition("setting == 'outdoor'")).toEqual({
    ...{ is: 'compare', fact: 'setting', operator: '==', value: 'outdoor' },
    text: "setting == 'outdoor'",
  });
  expect(parseCondition('kind not in NATIONAL')).toMatchObject({ is: 'not', of: { is: 'in', list: 'NATIONAL' } });
});

test.each([
  ['drone.class in [medium, large]', { is: 'in', fact: 'drone.class', values: ['medium', 'large'] }],
  [
    'adClaims contains one of guarantee, examiner_involved',
    { is: 'contains', values: ['guarantee', 'examiner_involved'] },
  ],
  ['tempOutdoorAd is given', { is: 'given', fact: 'tempOutdoorAd' }],
  ["month-day of eventDate>='06-01'", { is: 'monthDay', operator: '>=', value: '06-01' }],
  ['kind == "in"', { is: 'compare', value: 'in' }],
  ['openToPublic==false', { is: 'compare', value: false }],
  ["kind in ['小型会', fair_festival]", { is: 'in', values: ['小型会', 'fair_festival'] }],
])('%s is read', (text, expected) => {
  expect(parseCondition(text)).toMatchObject(expected);
});

describe('what cannot be read is refused with its place', () => {
  test.each([
    ['', 'unfinished', 0],
    ['attendance>=', 'unfinished', 12],
    ['(foodFair', 'unfinished', 9],
    ['foodFair)', 'unexpected', 8],
    ['foodFair permitted', 'unexpected', 9],
    ['attendence>=200', 'unknownFact', 0],
    ['constructor', 'unknownFact', 0],
    ['__proto__.x', 'badCharacter', 0],
    ['kind in REGIONAL', 'unknownList', 8],
    ['kind in toString', 'unknownList', 8],
    ["setting=='outdor'", 'unknownValue', 0],
    ["month-day of eventDate>='13-01'", 'unknownValue', 24],
    ["attendance=='many'", 'wrongKind', 0],
    ['setting>=5', 'wrongKind', 0],
    ['attendance', 'wrongKind', 0],
    ["month-day of kind>='06-01'", 'wrongKind', 0],
    ["kind=='open", 'openText', 6],
    ['foodFair ; permitted', 'badCharacter', 9],
    ['attendance>=200 & foodFair', 'badCharacter', 16],
    ['process.exit(1)', 'unknownFact', 0],
    ['attendance in []', 'unexpected', 15],
    [`${'!'.repeat(25)}foodFair`, 'tooDeep', 25],
    [`${'('.repeat(25)}foodFair${')'.repeat(25)}`, 'tooDeep', 25],
    ['foodFair'.padEnd(2001), 'tooLong', 2000],
  ])('%j', (text, reason, at) => {
    expect(errorOf(() => parseCondition(text))).toMatchObject({ reason, at });
  });

  test.each([
    ['max(1', 'unfinished', 5],
    ['attendance/', 'unfinished', 11],
    ['setting', 'wrongKind', 0],
    ['sqrt(4)', 'unknownFact', 0],
  ])('a quantity: %j', (text, reason, at) => {
    expect(errorOf(() => parseQuantity(text))).toMatchObject({ reason, at });
  });
});

const words = [
  ...Object.keys(ruleFacts),
  '&&',
  '||',
  '!',
  '(',
  ')',
  '[',
  ']',
  ',',
  '==',
  '>=',
  'in',
  'not',
  'is',
  'given',
  'contains',
  'one',
  'of',
  'month-day',
  'NATIONAL',
  "'x'",
  '200',
  '-',
  '/',
  'max',
  'ceil',
];

test('whatever is written, it is read or refused with its place, and quickly', () => {
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      for (const read of [parseCondition, parseQuantity]) {
        const error = errorOf(() => read(text));
        if (error) expect(error.at).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});
