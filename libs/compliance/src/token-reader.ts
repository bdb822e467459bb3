import { RuleSyntaxError, type RuleSyntaxReason } from './rule-syntax-error.js';
import { tokenize, type Token } from './tokenize.js';

/** Deepest nesting of parentheses and negations, so that no expression can exhaust the stack. */
export const DEEPEST_NESTING = 24;

/** Goes through the words of one expression; every refusal names the place. */
export class TokenReader {
  private readonly tokens: Token[];
  private position = 0;
  private depth = 0;

  constructor(readonly expression: string) {
    this.tokens = tokenize(expression);
  }

  get next(): Token {
    return this.tokens[this.position] as Token;
  }

  take(): Token {
    const token = this.next;
    if (token.is !== 'end') this.position += 1;
    return token;
  }

  /** Takes the next word when it is this one; a quoted text never is. */
  takes(value: string): boolean {
    if (this.next.value !== value || this.next.is === 'text' || this.next.is === 'end') return false;
    this.position += 1;
    return true;
  }

  must(value: string): void {
    if (!this.takes(value)) this.refuse(this.next);
  }

  nested<T>(read: () => T): T {
    if (this.depth >= DEEPEST_NESTING) this.refuse(this.next, 'tooDeep');
    this.depth += 1;
    const result = read();
    this.depth -= 1;
    return result;
  }

  end(): void {
    if (this.next.is !== 'end') this.refuse(this.next);
  }

  /** What was read since that character, as it was written. */
  textFrom(from: number): string {
    return this.expression.slice(from, this.tokens[this.position - 1]?.to ?? from);
  }

  refuse(token: Token, reason: RuleSyntaxReason = token.is === 'end' ? 'unfinished' : 'unexpected'): never {
    throw new RuleSyntaxError(reason, token.from, this.expression.slice(token.from, token.to));
  }
}
