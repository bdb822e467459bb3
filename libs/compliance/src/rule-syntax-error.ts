export type RuleSyntaxReason =
  | 'tooLong'
  | 'tooDeep'
  | 'badCharacter'
  | 'openText'
  | 'unexpected'
  | 'unfinished'
  | 'unknownFact'
  | 'unknownList'
  | 'unknownValue'
  | 'wrongKind';

/** A condition or quantity that does not follow the grammar: why, at which character (from 0), and what stands there. */
export class RuleSyntaxError extends SyntaxError {
  readonly code = 'rule.syntax';
  constructor(
    readonly reason: RuleSyntaxReason,
    readonly at: number,
    readonly found: string,
  ) {
    super(`${reason} at ${at}: ${found}`);
    this.name = 'RuleSyntaxError';
  }
}
