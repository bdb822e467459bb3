import type { RuleFactName } from './rule-facts.js';

export type ComparisonOperator = '==' | '!=' | '>=' | '<=' | '>' | '<';
export type RuleValue = string | number | boolean;

/** One question to one fact, with the words it was written in. */
export type ConditionLeaf = { readonly fact: RuleFactName; readonly text: string } & (
  | { readonly is: 'holds' }
  | { readonly is: 'given' }
  | { readonly is: 'compare'; readonly operator: ComparisonOperator; readonly value: RuleValue }
  | { readonly is: 'monthDay'; readonly operator: ComparisonOperator; readonly value: string }
  | { readonly is: 'in'; readonly values: readonly RuleValue[]; readonly list: string | null }
  | { readonly is: 'contains'; readonly values: readonly RuleValue[] }
);

export type Condition =
  | { readonly is: 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition; readonly text: string }
  | ConditionLeaf;
