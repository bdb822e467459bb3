import { readTalkingPoint } from './read-talking-point.js';
import type { TalkingPointVariable } from './talking-point-variables.js';

export type TalkingPointValues = Record<TalkingPointVariable, string>;

export type FilledTalkingPoint = {
  text: string;
  /** Variables that the text has and nobody knows a value of yet; each leaves a gap to fill in by hand. */
  missing: TalkingPointVariable[];
};

/** Stands where a value is missing: seen before it is sent, unlike a sentence with a hole. */
export const gap = '____';

/**
 * The text as it is copied into a chat. Values are put in as they are and never read as text again, so that a customer
 * called `{link}` stays one.
 */
export function fillTalkingPoint(text: string, values: TalkingPointValues): FilledTalkingPoint {
  const missing = new Set<TalkingPointVariable>();
  const pieces = readTalkingPoint(text).parts.map((part) => {
    if ('text' in part) return part.text;
    const value = values[part.variable].trim();
    if (value === '') missing.add(part.variable);
    return value === '' ? gap : value;
  });
  return { text: pieces.join(''), missing: [...missing] };
}
