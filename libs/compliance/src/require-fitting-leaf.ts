import type { ConditionLeaf, RuleValue } from './condition.js';
import { ruleFactOf, type RuleFact } from './rule-facts.js';
import { RuleSyntaxError } from './rule-syntax-error.js';

/** Refuses a question that its fact can never answer, such as `attendance=='many'`: such a rule would just never fire. */
export function requireFittingLeaf(leaf: ConditionLeaf, at: number): void {
  const fact = ruleFactOf(leaf.fact);
  if (!asks[leaf.is](fact, leaf)) throw new RuleSyntaxError('wrongKind', at, leaf.text);
  if (!fact.closed || !('values' in leaf || 'value' in leaf)) return;
  const values = 'values' in leaf ? leaf.values : [leaf.value];
  const unknown = values.find((value) => !fact.values?.includes(String(value)));
  if (unknown !== undefined) throw new RuleSyntaxError('unknownValue', at, String(unknown));
}

const asks: Record<ConditionLeaf['is'], (fact: RuleFact, leaf: ConditionLeaf) => boolean> = {
  holds: ({ kind }) => kind === 'yesNo' || kind === 'group',
  given: () => true,
  monthDay: ({ kind }) => kind === 'date',
  contains: ({ kind }, leaf) => kind === 'choices' && leaf.is === 'contains' && leaf.values.every(isText),
  in: (fact, leaf) => leaf.is === 'in' && leaf.values.every((value) => fits(fact, value)) && fact.kind !== 'yesNo',
  compare: (fact, leaf) => leaf.is === 'compare' && fits(fact, leaf.value) && (isEquality(leaf) || isOrdered(fact)),
};

const isText = (value: RuleValue) => typeof value === 'string';
const isEquality = ({ operator }: { operator: string }) => operator === '==' || operator === '!=';
const isOrdered = ({ kind }: RuleFact) => kind === 'number' || kind === 'date';

function fits({ kind }: RuleFact, value: RuleValue): boolean {
  if (kind === 'number') return typeof value === 'number';
  if (kind === 'yesNo') return typeof value === 'boolean';
  return (kind === 'choice' || kind === 'date') && isText(value);
}
