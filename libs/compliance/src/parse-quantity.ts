import type { Quantity, QuantityFunction } from './quantity.js';
import { isRuleFact, ruleFactOf } from './rule-facts.js';
import { TokenReader } from './token-reader.js';

const functions: readonly QuantityFunction[] = ['max', 'min', 'ceil', 'floor'];

/** Reads how many of something a rule asks for: `max(1, ceil(attendance/250))`. @throws RuleSyntaxError */
export function parseQuantity(expression: string): Quantity {
  const reader = new TokenReader(expression);
  const quantity = sum(reader);
  reader.end();
  return quantity;
}

const sum = (reader: TokenReader): Quantity => chain(reader, ['+', '-'], product);
const product = (reader: TokenReader): Quantity => chain(reader, ['*', '/'], factor);

type Symbols = readonly ('+' | '-' | '*' | '/')[];

function chain(reader: TokenReader, symbols: Symbols, read: (reader: TokenReader) => Quantity): Quantity {
  let left = read(reader);
  for (;;) {
    const symbol = symbols.find((candidate) => reader.takes(candidate));
    if (!symbol) return left;
    left = { is: 'sum', symbol, of: [left, read(reader)] };
  }
}

function factor(reader: TokenReader): Quantity {
  if (reader.takes('(')) return inside(reader);
  const token = reader.take();
  if (token.is === 'number') return { is: 'number', value: Number(token.value) };
  if (token.is !== 'word') return reader.refuse(token);
  const name = functions.find((known) => known === token.value);
  if (name) return { is: 'call', name, of: args(reader) };
  if (!isRuleFact(token.value)) return reader.refuse(token, 'unknownFact');
  if (ruleFactOf(token.value).kind !== 'number') return reader.refuse(token, 'wrongKind');
  return { is: 'fact', fact: token.value };
}

function args(reader: TokenReader): Quantity[] {
  reader.must('(');
  return reader.nested(() => {
    const list = [sum(reader)];
    while (reader.takes(',')) list.push(sum(reader));
    reader.must(')');
    return list;
  });
}

const inside = (reader: TokenReader): Quantity =>
  reader.nested(() => {
    const quantity = sum(reader);
    reader.must(')');
    return quantity;
  });
