import type { BoardRow } from '@backcast/pacing/board/board-shape';
import type { Speech } from '../../shared/language/texts-context.js';

export type PaceKind = 'bad' | 'warn' | 'even' | 'good';
export type SaidPace = { kind: PaceKind; count: number; due: number; words: string };

/** From so many customers behind, and this share of what is due, somebody has to look at it. */
const muchBehind = { customers: 3, share: 0.05 };

/** Where a row stands, in whole customers so that the numbers beside it add up; null without a plan. */
export function sayPace(
  { pace, totals }: BoardRow,
  { texts, formats }: Pick<Speech, 'texts' | 'formats'>,
): SaidPace | null {
  if (pace === null) return null;
  const text = texts.inviting.pace;
  const due = Math.round(pace.planned);
  const ahead = totals.confirmed - due;
  const count = Math.abs(ahead);
  if (ahead === 0) return { kind: 'even', count, due, words: text.even };
  if (ahead > 0) return { kind: 'good', count, due, words: text.ahead(formats.number(count)) };
  const isMuch = count >= muchBehind.customers && count >= due * muchBehind.share;
  return { kind: isMuch ? 'bad' : 'warn', count, due, words: text.behind(formats.number(count)) };
}

/** A need a day as the two whole numbers around it: 9.2 is 9–10. */
export const wholeAround = (perDay: number): [low: number, high: number] => {
  const near = Math.round(perDay);
  // Little is not nothing.
  if (near === 0 && perDay > 0) return [0, 1];
  return Math.abs(perDay - near) < 0.05 ? [near, near] : [Math.floor(perDay), Math.ceil(perDay)];
};
