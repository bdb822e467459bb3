import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conditionText, questionsFor, rowsOf, type ConditionRow } from './condition-rows.js';
import { parseCondition } from './parse-condition.js';
import { ruleFactOf, ruleFacts, type RuleFactName } from './rule-facts.js';
import { shippedRules } from './shipped-rules.js';

test('the policies that ship are rows of the form', () => {
  const filing = shippedRules.find(({ code }) => code === 'ORG-POLICE-FILING-200');
  expect(rowsOf(parseCondition(filing?.when ?? ''))).toEqual({
    joinedBy: 'all',
    rows: [
      { fact: 'setting', asks: 'oneOf', values: ['outdoor'] },
      { fact: 'attendance', asks: 'atLeast', values: [200] },
      { fact: 'attendance', asks: 'lessThan', values: [1000] },
    ],
  });
  for (const rule of shippedRules.filter(({ pack }) => pack === 'ORG'))
    expect(rowsOf(parseCondition(rule.when))).not.toBeNull();
});

test('what nests is edited as text', () => {
  expect(rowsOf(parseCondition('foodFair && (permitted || cancelled)'))).toBeNull();
  expect(rowsOf(parseCondition('!(attendance>=200)'))).toBeNull();
  expect(rowsOf(parseCondition('openToPublic==false'))).toBeNull();
});

const facts = Object.keys(ruleFacts) as RuleFactName[];
const rows: fc.Arbitrary<ConditionRow> = fc
  .constantFrom(...facts)
  .chain((fact) =>
    fc.record({ fact: fc.constant(fact), asks: fc.constantFrom(...questionsFor(fact)), values: valuesOf(fact) }),
  )
  .map((row) => (takesNothing(row) ? { ...row, values: [] } : row));

const takesNothing = ({ asks }: ConditionRow) => ['yes', 'no', 'given'].includes(asks);

function valuesOf(fact: RuleFactName): fc.Arbitrary<(string | number)[]> {
  const { kind, values, closed } = ruleFactOf(fact);
  if (kind === 'number') return fc.nat(100_000).map((value) => [value]);
  if (kind === 'date') return fc.constantFrom(['06-01'], ['12-31']);
  const own = closed ? [] : ['小型会', "chef's table", 'two words', 'in'];
  return fc.subarray([...(values ?? []), ...own], { minLength: 1 });
}

test('rows become text and the text the same rows', () => {
  fc.assert(
    fc.property(
      fc.array(rows, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('all' as const, 'any' as const),
      (list, joinedBy) => {
        const expected = list.length === 1 ? 'all' : joinedBy;
        expect(rowsOf(parseCondition(conditionText({ joinedBy, rows: list })))).toEqual({
          joinedBy: expected,
          rows: list,
        });
      },
    ),
    { numRuns: 500 },
  );
});
