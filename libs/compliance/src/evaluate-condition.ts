import type { Condition, ConditionLeaf, RuleValue } from './condition.js';
import { EXEMPT } from './named-lists.js';
import { parseCondition } from './parse-condition.js';
import type { EventRuleFacts, RuleFactName } from './rule-facts.js';

/** `null` is "not known". */
export type Truth = boolean | null;

const exempt = parseCondition(EXEMPT);

/**
 * Whether the condition holds. Absent facts: a yes/no question counts as no, so that `!permitted` holds until somebody
 * says that a permit is there; any other question about an absent fact is undecided, and so is its negation:
 * `organizerType!='government_county_plus'` and `kind not in NATIONAL` stay undecided until they are known.
 * `&&` and `||` follow Kleene's three-valued logic. Only a condition that is true lets its rule fire.
 */
export function evaluateCondition(condition: Condition, facts: EventRuleFacts): Truth {
  switch (condition.is) {
    case 'all':
      return firstOr(condition.of, facts, false);
    case 'any':
      return firstOr(condition.of, facts, true);
    case 'not':
      return opposite(evaluateCondition(condition.of, facts));
    default:
      return answer(condition, facts);
  }
}

/** One part that is `decisive` decides; otherwise one that is not known leaves it open. */
function firstOr(parts: readonly Condition[], facts: EventRuleFacts, decisive: boolean): Truth {
  let truth: Truth = !decisive;
  for (const part of parts) {
    const found = evaluateCondition(part, facts);
    if (found === decisive) return decisive;
    if (found === null) truth = null;
  }
  return truth;
}

const opposite = (truth: Truth): Truth => (truth === null ? null : !truth);

function answer(leaf: ConditionLeaf, facts: EventRuleFacts): Truth {
  if (leaf.fact === 'exempt' && leaf.is === 'holds') return evaluateCondition(exempt, facts);
  const value = leaf.fact === 'exempt' ? (evaluateCondition(exempt, facts) ?? undefined) : factValue(facts, leaf.fact);
  if (leaf.is === 'holds' || leaf.is === 'given') return isSaid(value);
  if (value === undefined) return null;
  if (leaf.is === 'monthDay') return compare(monthDayOf(value), leaf.operator, leaf.value);
  if (leaf.is === 'compare') return compare(value, leaf.operator, leaf.value);
  if (leaf.is === 'contains') return [value].flat().some((each) => leaf.values.includes(each as RuleValue));
  return leaf.values.includes(value as RuleValue);
}

/** What an event says about a fact; `undefined` when it says nothing. Own properties only: `constructor` is no fact. */
export function factValue(facts: EventRuleFacts, name: RuleFactName): unknown {
  let value: unknown = facts;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value ?? undefined;
}

/** A drone or a lottery is said by naming its details; "no", "none" and nothing are not. */
const isSaid = (value: unknown): boolean => Boolean(value) && value !== 'none';

const monthDayOf = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.slice(5) : undefined;

function compare(left: unknown, operator: string, right: RuleValue): Truth {
  if (typeof left !== typeof right || Number.isNaN(left)) return null;
  const value = left as RuleValue;
  if (operator === '==') return value === right;
  if (operator === '!=') return value !== right;
  if (operator === '>=') return value >= right;
  if (operator === '<=') return value <= right;
  return operator === '>' ? value > right : value < right;
}
