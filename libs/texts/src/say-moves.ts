import type { Formats, ShownUnit } from './format.js';

/** The telling numbers from what to what, and how many dates and problems moved besides. */
export type DigestMoves = {
  numbers: { key: string; unit: ShownUnit; before: number | null; after: number | null }[];
  days: number;
  problems: number;
  solved: number;
};

type Words = {
  /** Names of the derived numbers, by key. */
  names: Record<string, string>;
  none: string;
  days: (count: number) => string;
  problems: (count: number) => string;
  solved: (count: number) => string;
};

/** What moved in a plan, part by part; what did not is left out. */
export function sayMoves(formats: Formats, words: Words, { numbers, days, problems, solved }: DigestMoves): string[] {
  const amount = (value: number | null, unit: ShownUnit): string =>
    value === null ? words.none : formats.amount(value, unit);
  return [
    ...numbers.map(
      ({ key, unit, before, after }) => `${words.names[key] ?? key} ${amount(before, unit)} → ${amount(after, unit)}`,
    ),
    ...(days > 0 ? [words.days(days)] : []),
    ...(problems > 0 ? [words.problems(problems)] : []),
    ...(solved > 0 ? [words.solved(solved)] : []),
  ];
}
