import type { ComparisonOperator, Condition, ConditionLeaf, RuleValue } from './condition.js';
import { ruleFactOf, type RuleFactName } from './rule-facts.js';

/** The questions that a form offers; each kind of fact has its own. */
export const rowQuestions = {
  yesNo: ['yes', 'no'],
  group: ['yes', 'no'],
  number: ['atLeast', 'moreThan', 'atMost', 'lessThan', 'equals', 'differs'],
  choice: ['oneOf', 'noneOf', 'given'],
  choices: ['contains'],
  date: ['monthDayFrom', 'monthDayTo'],
} as const;
export type RowQuestion = (typeof rowQuestions)[keyof typeof rowQuestions][number];

export const questionsFor = (fact: RuleFactName): readonly RowQuestion[] => rowQuestions[ruleFactOf(fact).kind];

/** One row of the form: fact, question, and as many values as the question takes. */
export type ConditionRow = { fact: RuleFactName; asks: RowQuestion; values: RuleValue[] };

export type ConditionRows = { joinedBy: 'all' | 'any'; rows: ConditionRow[] };

const symbols = { atLeast: '>=', moreThan: '>', atMost: '<=', lessThan: '<', equals: '==', differs: '!=' } as const;

/** The condition of a form as text: `setting=='outdoor' && attendance>=200`. */
export const conditionText = ({ joinedBy, rows }: ConditionRows): string =>
  rows.map(rowText).join(joinedBy === 'all' ? ' && ' : ' || ');

function rowText({ fact, asks, values }: ConditionRow): string {
  const [first = ''] = values;
  switch (asks) {
    case 'yes':
      return fact;
    case 'no':
      return `!${fact}`;
    case 'given':
      return `${fact} is given`;
    case 'contains':
      return `${fact} contains one of ${values.map(item).join(', ')}`;
    case 'oneOf':
      return values.length === 1 ? `${fact}==${quoted(first)}` : `${fact} in [${values.map(item).join(', ')}]`;
    case 'noneOf':
      return values.length === 1 ? `${fact}!=${quoted(first)}` : `${fact} not in [${values.map(item).join(', ')}]`;
    case 'monthDayFrom':
      return `month-day of ${fact}>=${quoted(first)}`;
    case 'monthDayTo':
      return `month-day of ${fact}<=${quoted(first)}`;
    default:
      return `${fact}${symbols[asks]}${String(first)}`;
  }
}

const item = (value: RuleValue): string => (/^[A-Za-z]\w*$/.test(String(value)) ? String(value) : quoted(value));

/** The language knows no escapes: a text with both kinds of quotes loses one. */
function quoted(value: RuleValue): string {
  const text = String(value);
  return text.includes("'") ? `"${text.replaceAll('"', '')}"` : `'${text}'`;
}

/** A condition as rows of the form; null when it nests deeper or asks what no row asks: then only its text is edited. */
export function rowsOf(condition: Condition): ConditionRows | null {
  const joinedBy = condition.is === 'any' ? 'any' : 'all';
  const parts = condition.is === 'all' || condition.is === 'any' ? condition.of : [condition];
  const rows = parts.map(rowOf);
  return rows.some((row) => row === null) ? null : { joinedBy, rows: rows as ConditionRow[] };
}

function rowOf(condition: Condition): ConditionRow | null {
  if (condition.is === 'all' || condition.is === 'any') return null;
  if (condition.is !== 'not') return leafRow(condition);
  if (condition.of.is === 'holds') return { fact: condition.of.fact, asks: 'no', values: [] };
  return condition.of.is === 'in' ? row(condition.of, 'noneOf', condition.of.values) : null;
}

function leafRow(leaf: ConditionLeaf): ConditionRow | null {
  if (leaf.is === 'holds') return row(leaf, 'yes');
  if (leaf.is === 'given') return row(leaf, 'given');
  if (leaf.is === 'in') return row(leaf, 'oneOf', leaf.values);
  if (leaf.is === 'contains') return row(leaf, 'contains', leaf.values);
  const asks = leaf.is === 'monthDay' ? monthDayQuestion(leaf.operator) : questionOf(leaf.operator, leaf.fact);
  return asks && row(leaf, asks, [leaf.value]);
}

/** A question that the form does not offer for this kind of fact makes no row. */
const row = ({ fact }: ConditionLeaf, asks: RowQuestion, values: readonly RuleValue[] = []): ConditionRow | null =>
  questionsFor(fact).includes(asks) ? { fact, asks, values: [...values] } : null;

const monthDayQuestion = (operator: ComparisonOperator): RowQuestion | null =>
  operator === '>=' ? 'monthDayFrom' : operator === '<=' ? 'monthDayTo' : null;

function questionOf(operator: ComparisonOperator, fact: RuleFactName): RowQuestion | null {
  if (ruleFactOf(fact).kind === 'number')
    return (Object.entries(symbols).find(([, symbol]) => symbol === operator)?.[0] as RowQuestion) ?? null;
  if (ruleFactOf(fact).kind !== 'choice') return null;
  return operator === '==' ? 'oneOf' : operator === '!=' ? 'noneOf' : null;
}
