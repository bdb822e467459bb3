import type { Condition, ConditionLeaf, RuleValue } from './condition.js';
import { namedLists } from './named-lists.js';
import { isRuleFact, type RuleFactName } from './rule-facts.js';
import { requireFittingLeaf } from './require-fitting-leaf.js';
import { TokenReader } from './token-reader.js';
import type { Token } from './tokenize.js';

const operators = ['==', '!=', '>=', '<=', '>', '<'] as const;

/**
 * Reads the condition of a rule: `setting=='outdoor' && attendance>=200`. The grammar is in docs/adr/0008-rules-as-data.md.
 * @throws RuleSyntaxError with the place, also for facts that do not exist and values that a fact cannot have
 */
export function parseCondition(expression: string): Condition {
  const reader = new TokenReader(expression);
  const condition = any(reader);
  reader.end();
  return condition;
}

const any = (reader: TokenReader): Condition => joined(reader, 'any', '||', all);
const all = (reader: TokenReader): Condition => joined(reader, 'all', '&&', one);

type Read = (reader: TokenReader) => Condition;

function joined(reader: TokenReader, is: 'all' | 'any', symbol: string, read: Read): Condition {
  const parts = [read(reader)];
  while (reader.takes(symbol)) parts.push(read(reader));
  return parts.length === 1 ? (parts[0] as Condition) : { is, of: parts };
}

function one(reader: TokenReader): Condition {
  const { from } = reader.next;
  if (reader.takes('!')) {
    const of = reader.nested(() => one(reader));
    return { is: 'not', of, text: reader.textFrom(from) };
  }
  if (reader.takes('(')) {
    const inside = reader.nested(() => any(reader));
    reader.must(')');
    return inside;
  }
  return question(reader);
}

function question(reader: TokenReader): Condition {
  const start = reader.next;
  const monthDay = reader.takes('month-day');
  if (monthDay) reader.must('of');
  const fact = factName(reader);
  const negated = !monthDay && reader.takes('not');
  const asked = monthDay ? monthDayOf(reader) : negated ? listed(reader) : questionOf(reader);
  const text = reader.textFrom(start.from);
  const leaf = { ...asked, fact, text } as ConditionLeaf;
  requireFittingLeaf(leaf, start.from);
  return negated ? { is: 'not', of: leaf, text } : leaf;
}

type Asked =
  | Omit<Extract<ConditionLeaf, { is: 'holds' | 'given' }>, 'fact' | 'text'>
  | Omit<Extract<ConditionLeaf, { is: 'compare' }>, 'fact' | 'text'>
  | Omit<Extract<ConditionLeaf, { is: 'monthDay' }>, 'fact' | 'text'>
  | Omit<Extract<ConditionLeaf, { is: 'in' }>, 'fact' | 'text'>
  | Omit<Extract<ConditionLeaf, { is: 'contains' }>, 'fact' | 'text'>;

function questionOf(reader: TokenReader): Asked {
  const operator = operators.find((symbol) => reader.takes(symbol));
  if (operator) return { is: 'compare', operator, value: literal(reader) };
  if (reader.next.value === 'in' && reader.next.is === 'word') return listed(reader);
  if (reader.takes('contains')) return contained(reader);
  if (!reader.takes('is')) return { is: 'holds' };
  reader.must('given');
  return { is: 'given' };
}

function monthDayOf(reader: TokenReader): Asked {
  const operator = operators.find((symbol) => reader.takes(symbol));
  if (!operator || reader.next.is !== 'text') return reader.refuse(reader.next);
  const token = reader.take();
  if (!/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(token.value)) reader.refuse(token, 'unknownValue');
  return { is: 'monthDay', operator, value: token.value };
}

function listed(reader: TokenReader): Asked {
  reader.must('in');
  if (reader.takes('[')) {
    const values = items(reader);
    reader.must(']');
    return { is: 'in', values, list: null };
  }
  const token = reader.take();
  if (token.is !== 'word') return reader.refuse(token);
  if (!Object.hasOwn(namedLists, token.value)) return reader.refuse(token, 'unknownList');
  return { is: 'in', values: namedLists[token.value] ?? [], list: token.value };
}

function contained(reader: TokenReader): Asked {
  reader.must('one');
  reader.must('of');
  const bracket = reader.takes('[');
  const values = items(reader);
  if (bracket) reader.must(']');
  return { is: 'contains', values };
}

function items(reader: TokenReader): RuleValue[] {
  const values = [item(reader)];
  while (reader.takes(',')) values.push(item(reader));
  return values;
}

/** Inside a list a word needs no quotes: `[medium, large]`. */
function item(reader: TokenReader): RuleValue {
  return reader.next.is === 'word' ? reader.take().value : literal(reader);
}

function literal(reader: TokenReader): RuleValue {
  const negative = reader.takes('-');
  const token = reader.take();
  if (token.is === 'number') return Number(token.value) * (negative ? -1 : 1);
  if (negative || token.is === 'symbol' || token.is === 'end') return reader.refuse(token);
  return token.is === 'text' ? token.value : boolean(reader, token);
}

function boolean(reader: TokenReader, token: Token): boolean {
  if (token.value !== 'true' && token.value !== 'false') reader.refuse(token);
  return token.value === 'true';
}

function factName(reader: TokenReader): RuleFactName {
  const token = reader.take();
  if (token.is !== 'word') return reader.refuse(token);
  return isRuleFact(token.value) ? token.value : reader.refuse(token, 'unknownFact');
}
