import { questionsFor, type ConditionRow } from '@backcast/compliance/condition-rows';
import { ruleFacts, type RuleFactName } from '@backcast/compliance/rule-facts';

export const factNames = Object.keys(ruleFacts) as RuleFactName[];

/** Another fact has other questions; the first of them, with a value that fits. */
export const rowAbout = (fact: RuleFactName): ConditionRow => {
  const asks = questionsFor(fact)[0] ?? 'yes';
  const { kind, values } = { values: [] as readonly string[], ...ruleFacts[fact] };
  if (kind === 'number') return { fact, asks, values: [100] };
  if (kind === 'date') return { fact, asks, values: ['06-01'] };
  return { fact, asks, values: kind === 'choice' || kind === 'choices' ? values.slice(0, 1) : [] };
};
