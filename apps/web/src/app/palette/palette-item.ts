import type { NameMatch } from '../../shared/search/match-name.js';

export const paletteGroups = ['here', 'events', 'people', 'pages', 'commands'] as const;
export type PaletteGroup = (typeof paletteGroups)[number];
export type PaletteItem = {
  id: string;
  group: PaletteGroup;
  name: string;
  /** Said behind the name: a day, a role. */
  note: string;
  run: () => void;
};

const mostOfOneGroup = 8;

/** Items whose name has every word, in the order of the groups; without words, all but people, whom one looks for. */
export function findItems(items: PaletteItem[], words: string, match: NameMatch): PaletteItem[] {
  const wanted = words.split(/\s+/).filter(Boolean);
  const found = items.filter(({ name, group }) =>
    wanted.length === 0 ? group !== 'people' : wanted.every((word) => match(name, word)),
  );
  return paletteGroups.flatMap((group) => found.filter((item) => item.group === group).slice(0, mostOfOneGroup));
}
