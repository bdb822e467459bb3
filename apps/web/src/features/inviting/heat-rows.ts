import type { Board, BoardRow, PersonRow, TeamRow } from '@backcast/pacing/board/board-shape';
import type { NameMatch } from '../../shared/search/match-name.js';

export type HeatOrder = 'behind' | 'name';
export type HeatItem = { kind: 'team'; row: TeamRow } | { kind: 'person'; row: PersonRow };

type Options = { order: HeatOrder; isGrouped: boolean; words: string; match: NameMatch; language: string };

/** The rows of the table: people under their teams or alone, as far as they are searched for, in the order wanted. */
export function heatRows({ teams }: Board, { order, isGrouped, words, match, language }: Options): HeatItem[] {
  const names = new Intl.Collator(language);
  const byName = (one: BoardRow, other: BoardRow): number => names.compare(one.name, other.name);
  const compare = (one: BoardRow, other: BoardRow): number =>
    order === 'name' ? byName(one, other) : compareNumbers(headsOf(one), headsOf(other)) || byName(one, other);
  const sought = words.trim();
  const people = (all: readonly PersonRow[]): HeatItem[] =>
    all
      .filter(({ name }) => sought === '' || match(name, sought))
      .toSorted(compare)
      .map((row) => ({ kind: 'person', row }));
  if (!isGrouped || teams.length < 2) return people(teams.flatMap((team) => team.people));
  return teams.toSorted(compare).flatMap((team) => {
    const members = people(team.people);
    return members.length > 0 ? [{ kind: 'team', row: team } as const, ...members] : [];
  });
}

/** Whoever has no quota is behind nothing, and comes last. */
const headsOf = ({ pace }: BoardRow): number => (pace === null ? Infinity : pace.heads);

/** How many confirmations of a day one step of colour stands for, so that three steps reach the best day of anybody. */
export const heatStep = ({ teams }: Board): number =>
  Math.max(
    1,
    Math.ceil(Math.max(0, ...teams.flatMap(({ people }) => people.map(({ heat }) => Math.max(...heat)))) / 3),
  );

export const heatLevel = (count: number, step: number): 0 | 1 | 2 | 3 =>
  count <= 0 ? 0 : count <= step ? 1 : count <= 2 * step ? 2 : 3;

const compareNumbers = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0);
