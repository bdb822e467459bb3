import { compileRule } from './compile-rule.js';
import { evaluateCondition, type Truth } from './evaluate-condition.js';
import { liesIn } from './lies-in.js';
import type { EventRuleFacts } from './rule-facts.js';
import type { Rule } from './rule.js';

/** Whether a rule's place, period and condition hold for an event; null while a fact is missing. */
export function ruleHolds(rule: Rule, facts: EventRuleFacts): Truth {
  const { jurisdiction } = facts;
  if (typeof jurisdiction !== 'string' || !liesIn(jurisdiction, rule.place)) return false;
  if (!isInForce(rule, facts.eventDate)) return false;
  return evaluateCondition(compileRule(rule).when, facts);
}

/** The rules that hold and that no other one takes the place of, whatever their order. */
export function firingRules(rules: readonly Rule[], facts: EventRuleFacts): Rule[] {
  const holding = rules.filter((rule) => ruleHolds(rule, facts) === true);
  const codes = new Set(holding.map((rule) => rule.code));
  return holding.filter((rule) => !rule.supersededBy.some((code) => codes.has(code)));
}

/** Without a date nobody can tell, and a rule that is in force today is better said than kept back. */
function isInForce({ validFrom, validTo }: Rule, eventDate: string | undefined): boolean {
  if (eventDate === undefined) return true;
  return (validFrom === null || eventDate >= validFrom) && (validTo === null || eventDate <= validTo);
}
