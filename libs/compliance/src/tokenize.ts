import { RuleSyntaxError } from './rule-syntax-error.js';

export type Token = {
  readonly is: 'word' | 'number' | 'text' | 'symbol' | 'end';
  /** A text without its quotes; everything else as written. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
};

/** Longest condition or quantity, in characters. The longest shipped one has 124. */
export const LONGEST_EXPRESSION = 2000;

const patterns = [
  ['word', /(?:month-day|[A-Za-z]\w*(?:\.[A-Za-z]\w*)*)/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['text', /'[^']*'|"[^"]*"/y],
  ['symbol', /==|!=|>=|<=|&&|\|\||[><!()[\],+\-*/]/y],
] as const;

const space = /\s*/y;

/** Splits an expression into its words. @throws RuleSyntaxError `tooLong`, `openText` or `badCharacter` */
export function tokenize(expression: string): Token[] {
  if (expression.length > LONGEST_EXPRESSION) throw new RuleSyntaxError('tooLong', LONGEST_EXPRESSION, '');
  const tokens: Token[] = [];
  let at = skipSpace(expression, 0);
  while (at < expression.length) {
    const token = tokenAt(expression, at);
    tokens.push(token);
    at = skipSpace(expression, token.to);
  }
  return [...tokens, { is: 'end', value: '', from: at, to: at }];
}

function skipSpace(expression: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(expression)?.[0].length ?? 0);
}

function tokenAt(expression: string, at: number): Token {
  for (const [is, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(expression)?.[0];
    if (found !== undefined) {
      return { is, value: is === 'text' ? found.slice(1, -1) : found, from: at, to: at + found.length };
    }
  }
  const character = String.fromCodePoint(expression.codePointAt(at) ?? 0);
  throw new RuleSyntaxError(/['"]/.test(character) ? 'openText' : 'badCharacter', at, character);
}
