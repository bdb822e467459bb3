import { factsIn } from './because.js';
import { compileRule } from './compile-rule.js';
import type { Condition } from './condition.js';
import { evaluateCondition, factValue } from './evaluate-condition.js';
import { liesIn } from './lies-in.js';
import { ruleFacts, type EventRuleFacts, type RuleFactName } from './rule-facts.js';
import type { Rule } from './rule.js';

/**
 * The facts that could still make a rule of this place fire, or say who is in charge, each once, in the order of a form.
 * Whatever cannot matter any more is left out: nobody who plans a seminar is asked about foreign performers.
 * A fact is judged as if it were not answered yet, so that a question does not go away with its answer.
 */
export function askedFacts(rules: readonly Rule[], facts: EventRuleFacts): RuleFactName[] {
  const asked = new Set<RuleFactName>();
  for (const rule of rules.filter(({ place }) => liesIn(facts.jurisdiction ?? '', place))) {
    const { when, authorities } = compileRule(rule);
    for (const name of factsIn(when)) if (couldHold(when, without(facts, name))) asked.add(name);
    if (!couldHold(when, facts)) continue;
    for (const { when: holds } of authorities) for (const name of holds ? factsIn(holds) : []) asked.add(name);
  }
  return (Object.keys(ruleFacts) as RuleFactName[]).filter((name) => asked.has(name));
}

/** Whether some answer to what is not known yet makes the condition hold. Alternatives are not weighed against each other. */
export function couldHold(condition: Condition, facts: EventRuleFacts): boolean {
  if (condition.is === 'all') return condition.of.every((part) => couldHold(part, facts));
  if (condition.is === 'any') return condition.of.some((part) => couldHold(part, facts));
  if (condition.is === 'not') return !mustHold(condition.of, facts);
  return !isKnown(condition.fact, facts) || evaluateCondition(condition, facts) === true;
}

function mustHold(condition: Condition, facts: EventRuleFacts): boolean {
  if (condition.is === 'all') return condition.of.every((part) => mustHold(part, facts));
  if (condition.is === 'any') return condition.of.some((part) => mustHold(part, facts));
  if (condition.is === 'not') return !couldHold(condition.of, facts);
  return isKnown(condition.fact, facts) && evaluateCondition(condition, facts) === true;
}

/** A detail of something that is not there is known: there is none. */
function isKnown(fact: RuleFactName, facts: EventRuleFacts): boolean {
  if (fact === 'exempt') return isKnown('venueType', facts) && isKnown('withinVenueDailyBusiness', facts);
  const [group, detail] = fact.split('.') as [RuleFactName, string | undefined];
  if (detail !== undefined && factValue(facts, group) === false) return true;
  return factValue(facts, fact) !== undefined;
}

function without(facts: EventRuleFacts, name: RuleFactName): EventRuleFacts {
  const [group, detail] = name.split('.') as [keyof EventRuleFacts, string | undefined];
  const inner = facts[group];
  const { [group]: _dropped, ...others } = facts;
  if (detail === undefined || typeof inner !== 'object') return detail === undefined ? others : facts;
  const { [detail as never]: _detail, ...kept } = inner as Record<string, unknown>;
  return { ...others, [group]: Object.keys(kept).length > 0 ? kept : true } as EventRuleFacts;
}
