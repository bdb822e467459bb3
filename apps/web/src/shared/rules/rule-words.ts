import type { Condition, ConditionLeaf, RuleValue } from '@backcast/compliance/condition';
import type { RowQuestion as RuleQuestion } from '@backcast/compliance/condition-rows';
import { parseCondition } from '@backcast/compliance/parse-condition';
import type { Rule } from '@backcast/compliance/rule';
import type { RuleFactName } from '@backcast/compliance/rule-facts';
import type { Formats } from '@backcast/texts/format';
import type { RuleTexts } from '@backcast/texts/rules';

const known = (words: Record<string, string>, key: string): string => words[key] ?? key;

export const authorityName = (text: RuleTexts, authority: string): string => known(text.authorities, authority);
export const factLabel = (text: RuleTexts, fact: string): string => known(text.facts, fact);
export const packName = (text: RuleTexts, pack: string): string => known(text.packs, pack);

/** Everybody who may be in charge, each with the condition under which. */
export function authorityWords(text: RuleTexts, { authority }: Rule): string {
  if (typeof authority === 'string') return authorityName(text, authority);
  return authority
    .map(([when, name]) =>
      when === 'otherwise'
        ? authorityName(text, name)
        : `${authorityName(text, name)}（${conditionWords(text, parseCondition(when))}）`,
    )
    .join(' / ');
}

export function leadWords(text: RuleTexts, formats: Formats, { lead }: Pick<Rule, 'lead'>): string {
  if (!lead) return text.leads.none;
  const days = text.leads[lead.unit](formats.number(lead.n), lead.count === 'clear');
  return lead.time === undefined ? days : text.leads.at(days, lead.time);
}

export function valueWords(text: RuleTexts, value: unknown): string {
  if (value === true) return text.yes;
  if (value === false) return text.no;
  if (value === null || value === undefined) return text.test.notSaid;
  if (Array.isArray(value)) return text.inWords.list(value.map((each) => valueWords(text, each)));
  return typeof value === 'object' ? text.yes : known(text.factValues, String(value));
}

/** A condition as a sentence for people who never see the expression. */
export function conditionWords(text: RuleTexts, condition: Condition, isInside = false): string {
  const { inWords } = text;
  if (condition.is === 'not') return notWords(text, condition.of);
  if (condition.is !== 'all' && condition.is !== 'any') return leafWords(text, condition);
  const parts = condition.of.map((part) => conditionWords(text, part, true));
  const joined = parts.join(condition.is === 'all' ? inWords.and : inWords.or);
  return isInside ? `（${joined}）` : joined;
}

function notWords(text: RuleTexts, of: Condition): string {
  if (of.is === 'holds') return text.inWords.is(factLabel(text, of.fact), text.no);
  if (of.is === 'in') return asks(text, of.fact, 'noneOf', of.values);
  return text.inWords.not(conditionWords(text, of));
}

const operators: Record<string, RuleQuestion> = {
  '>=': 'atLeast',
  '>': 'moreThan',
  '<=': 'atMost',
  '<': 'lessThan',
  '==': 'equals',
  '!=': 'differs',
};

function leafWords(text: RuleTexts, leaf: ConditionLeaf): string {
  const { inWords } = text;
  if (leaf.is === 'holds') return inWords.is(factLabel(text, leaf.fact), text.yes);
  if (leaf.is === 'given') return inWords.is(factLabel(text, leaf.fact), text.form.questions.given);
  if (leaf.is === 'in') return asks(text, leaf.fact, 'oneOf', leaf.values);
  if (leaf.is === 'contains') return asks(text, leaf.fact, 'contains', leaf.values);
  if (leaf.is === 'monthDay')
    return asks(text, leaf.fact, leaf.operator.startsWith('>') ? 'monthDayFrom' : 'monthDayTo', [leaf.value]);
  if (leaf.operator === '==') return inWords.is(factLabel(text, leaf.fact), valueWords(text, leaf.value));
  return asks(text, leaf.fact, operators[leaf.operator] ?? 'differs', [leaf.value]);
}

const asks = (text: RuleTexts, fact: RuleFactName, question: RuleQuestion, values: readonly RuleValue[]): string =>
  text.inWords.asks(
    factLabel(text, fact),
    text.form.questions[question],
    text.inWords.list(values.map((value) => valueWords(text, value))),
  );
