import { readTalkingPoint } from './read-talking-point.js';

/** In UTF-16 units: what still fits one message in a chat. */
export const longestTalkingPoint = 600;

export type TalkingPointProblem = { code: 'unknown_variable'; name: string } | { code: 'unclosed_variable' };

/**
 * What is wrong with a text besides its length, for both sides: a name in braces that is no variable, or a brace without
 * its other half. Null: it may be kept.
 */
export function talkingPointProblem(text: string): TalkingPointProblem | null {
  const { unknown, isUnclosed } = readTalkingPoint(text);
  if (isUnclosed) return { code: 'unclosed_variable' };
  return unknown[0] === undefined ? null : { code: 'unknown_variable', name: unknown[0] };
}
