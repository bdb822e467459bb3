import type { RuleFactName } from './rule-facts.js';

export type QuantityFunction = 'max' | 'min' | 'ceil' | 'floor';

/** A number that a rule asks for, computed from facts. */
export type Quantity =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'fact'; readonly fact: RuleFactName }
  | { readonly is: 'call'; readonly name: QuantityFunction; readonly of: readonly Quantity[] }
  | { readonly is: 'sum'; readonly symbol: '+' | '-' | '*' | '/'; readonly of: readonly [Quantity, Quantity] };
