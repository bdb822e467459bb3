import type { Condition } from './condition.js';
import { parseCondition } from './parse-condition.js';
import { parseQuantity } from './parse-quantity.js';
import type { Quantity } from './quantity.js';
import type { Rule } from './rule.js';

export type CompiledRule = {
  readonly when: Condition;
  /** A condition of null is `otherwise`. */
  readonly authorities: readonly { readonly when: Condition | null; readonly authority: string }[];
  readonly quantity: Quantity | null;
};

// A rule is a value that nobody changes, so that what was read of it lives exactly as long as it does.
const kept = new WeakMap<Rule, CompiledRule>();

/** Reads the expressions of a rule once. @throws RuleSyntaxError */
export function compileRule(rule: Rule): CompiledRule {
  const known = kept.get(rule);
  if (known) return known;
  const compiled = {
    when: parseCondition(rule.when),
    authorities: authoritiesOf(rule),
    quantity: rule.quantity && parseQuantity(rule.quantity.amount),
  };
  kept.set(rule, compiled);
  return compiled;
}

function authoritiesOf({ authority }: Rule): CompiledRule['authorities'] {
  if (typeof authority === 'string') return [{ when: null, authority }];
  return authority.map(([when, name]) => ({
    when: when === 'otherwise' ? null : parseCondition(when),
    authority: name,
  }));
}
