import { type TalkingPointVariable, variableNamed } from './talking-point-variables.js';

/** A piece of text as it is, or the place of a variable. */
export type TalkingPointPart = { text: string } | { variable: TalkingPointVariable };

export type ReadTalkingPoint = {
  parts: TalkingPointPart[];
  /** Names in braces that are no variable, each once, as they were typed. */
  unknown: string[];
  /** Whether a brace is open without its other half. */
  isUnclosed: boolean;
};

// Full-width braces come from Chinese keyboards and mean the same.
const place = /[{｛]([^{}｛｝]*)[}｝]/g;

/**
 * Takes a talking point apart: `{customer}您好` is a variable and a piece of text. Only with nothing unknown and nothing
 * unclosed may it be kept; a text without variables is one part.
 */
export function readTalkingPoint(text: string): ReadTalkingPoint {
  const parts: TalkingPointPart[] = [];
  const unknown = new Set<string>();
  let read = 0;
  const take = (until: number): void => {
    if (until > read) parts.push({ text: text.slice(read, until) });
  };
  for (const found of text.matchAll(place)) {
    const variable = variableNamed(found[1] ?? '');
    take(found.index);
    read = found.index + found[0].length;
    if (variable) parts.push({ variable });
    else {
      unknown.add((found[1] ?? '').trim());
      parts.push({ text: found[0] });
    }
  }
  take(text.length);
  const isUnclosed = /[{}｛｝]/.test(text.replace(place, ''));
  return { parts, unknown: [...unknown], isUnclosed };
}
