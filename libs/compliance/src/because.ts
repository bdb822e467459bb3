import type { Condition, ConditionLeaf } from './condition.js';
import { evaluateCondition, factValue } from './evaluate-condition.js';
import type { EventRuleFacts, RuleFactName } from './rule-facts.js';

/** One fact that made a rule fire: how the rule asks for it, and what the event says (`null`: nothing). */
export type RuleReason = { fact: RuleFactName; text: string; value: unknown };

/** The facts that a condition holds because of; of alternatives only those that hold. Empty when it does not hold. */
export function becauseOf(condition: Condition, facts: EventRuleFacts): RuleReason[] {
  if (evaluateCondition(condition, facts) !== true) return [];
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap((part) => becauseOf(part, facts));
  if (condition.is === 'not') return leavesOf(condition.of).map((leaf) => reason(leaf, facts, condition.text));
  return [reason(condition, facts, condition.text)];
}

/** The facts that a condition waits for; empty when it is decided, whichever way. */
export function missingFacts(condition: Condition, facts: EventRuleFacts): RuleFactName[] {
  if (evaluateCondition(condition, facts) !== null) return [];
  if (condition.is === 'all' || condition.is === 'any') {
    return [...new Set(condition.of.flatMap((part) => missingFacts(part, facts)))];
  }
  if (condition.is === 'not') return missingFacts(condition.of, facts);
  return [condition.fact === 'exempt' ? 'venueType' : condition.fact];
}

/** Every fact that a condition asks for, each once, in its order. `exempt` is told by what it follows from. */
export function factsIn(condition: Condition): RuleFactName[] {
  const facts = leavesOf(condition).flatMap(({ fact }): RuleFactName[] =>
    fact === 'exempt' ? ['withinVenueDailyBusiness', 'venueType'] : [fact],
  );
  return [...new Set(facts)];
}

function leavesOf(condition: Condition): ConditionLeaf[] {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(leavesOf);
  return condition.is === 'not' ? leavesOf(condition.of) : [condition];
}

const reason = ({ fact }: ConditionLeaf, facts: EventRuleFacts, text: string): RuleReason => ({
  fact,
  text,
  value: factValue(facts, fact) ?? null,
});
