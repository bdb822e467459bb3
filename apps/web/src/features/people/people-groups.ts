import type { TeamView } from '@backcast/contracts/organization/organization';
import type { PersonView } from '@backcast/contracts/people/person';
import { matchWritten, type NameMatch } from '../../shared/search/match-name.js';

export type PeopleGroup = {
  /** Null for those who belong to no team. */
  team: TeamView | null;
  /** How many teams stand above it. */
  depth: number;
  people: PersonView[];
  hasTeamsBelow: boolean;
};

/** Parents before their children, with how deep each stands. */
export function inTreeOrder(
  teams: TeamView[],
  parentId: string | null = null,
  depth = 0,
): { team: TeamView; depth: number }[] {
  return teams
    .filter((team) => team.parentId === parentId)
    .flatMap((team) => [{ team, depth }, ...inTreeOrder(teams, team.id, depth + 1)]);
}

/** The teams under one, itself included: those to which it cannot be moved. */
export const withTeamsBelow = (teams: TeamView[], id: string): Set<string> =>
  new Set([id, ...inTreeOrder(teams, id).map(({ team }) => team.id)]);

/** People under their teams, in the order of the tree; whoever belongs to none comes last. */
export function groupPeople(people: PersonView[], teams: TeamView[], language: string): PeopleGroup[] {
  // Chinese names sort by pinyin, as in every address book there.
  const { compare } = new Intl.Collator(language);
  const sorted = people.toSorted((a, b) => compare(a.name, b.name));
  const known = new Set(teams.map(({ id }) => id));
  const groups = inTreeOrder(teams.toSorted((a, b) => compare(a.name, b.name))).map(({ team, depth }) => ({
    team,
    depth,
    people: sorted.filter(({ teamId }) => teamId === team.id),
    hasTeamsBelow: teams.some(({ parentId }) => parentId === team.id),
  }));
  const without = sorted.filter(({ teamId }) => teamId === null || !known.has(teamId));
  return without.length === 0 ? groups : [...groups, { team: null, depth: 0, people: without, hasTeamsBelow: false }];
}

/** People whose name, mail, phone or team contains every word; names also as `matchName` finds them. */
export function findPeople(
  people: PersonView[],
  teams: TeamView[],
  words: string,
  matchName: NameMatch = matchWritten,
): PersonView[] {
  const wanted = words.split(/\s+/).filter(Boolean);
  const teamName = (id: string | null): string => teams.find((team) => team.id === id)?.name ?? '';
  return people.filter(({ name, mail, phone, teamId }) => {
    const ways = [mail, phone, phone.replace(/\s/g, '')].join('\n');
    const names = [name, teamName(teamId)];
    return wanted.every((word) => matchWritten(ways, word) || names.some((each) => matchName(each, word)));
  });
}
