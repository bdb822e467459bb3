import type { SectionFacts, SectionKey } from './event-sections.js';
import type { Leaves } from './merge-leaves.js';

type Keyed = { id: string };

/** Lists whose entries are leaves of their own, and records whose values are; everything else is one leaf a field. */
const lists: { [Key in SectionKey]: readonly (keyof SectionFacts[Key] & string)[] } = {
  venue: ['candidates'],
  timing: ['candidates'],
  occasion: ['mustNotFail', 'mayBend'],
  guests: ['guests'],
  staff: ['posts'],
  personas: ['personas'],
  suppliers: ['suppliers'],
  rules: [],
  program: ['segments', 'before', 'after'],
  offers: ['offers'],
  layout: ['layouts'],
  materials: ['materials'],
  budget: ['lines', 'actuals'],
  tasks: ['tasks', 'holders', 'capacities'],
  quotas: ['checkpoints', 'shares', 'agreed'],
};
const records: Partial<Record<SectionKey, readonly string[]>> = { rules: ['answers'] };

const isList = (section: SectionKey, field: string): boolean => (lists[section] as readonly string[]).includes(field);
const isRecord = (section: SectionKey, field: string): boolean => records[section]?.includes(field) ?? false;

/**
 * Takes a section apart into leaves, for history, undo and merging: one leaf for each entry of a list of people, places
 * or things (`candidates.<id>`), one for the list's order, one for each other field. Two people who edit different
 * entries do not overlap.
 */
export const sectionLeaves = <Key extends SectionKey>(section: Key, facts: SectionFacts[Key]): Leaves => {
  const leaves: Leaves = {};
  for (const [field, value] of Object.entries(facts)) {
    if (isList(section, field)) {
      for (const entry of value as Keyed[]) leaves[`${field}.${entry.id}`] = entry;
      leaves[`${field}.order`] = (value as Keyed[]).map(({ id }) => id);
    } else if (isRecord(section, field)) {
      for (const [key, inner] of Object.entries(value as object)) leaves[`${field}.${key}`] = inner;
    } else leaves[field] = value;
  }
  return leaves;
};

/**
 * The section with some leaves put in their place; an entry or answer that is null is taken out. Entries that the order
 * does not name come last; fields that the section does not have are left alone. Inverse of `sectionLeaves`.
 */
export const withSectionLeaves = <Key extends SectionKey>(
  section: Key,
  facts: SectionFacts[Key],
  leaves: Leaves,
): SectionFacts[Key] => {
  const all = { ...sectionLeaves(section, facts), ...leaves };
  const next: Record<string, unknown> = {};
  for (const field of Object.keys(facts)) {
    const prefix = `${field}.`;
    const inner = Object.entries(all).filter(([path, value]) => path.startsWith(prefix) && value !== null);
    if (isList(section, field)) next[field] = entriesInOrder(inner, prefix);
    else if (isRecord(section, field))
      next[field] = Object.fromEntries(inner.map(([path, value]) => [path.slice(prefix.length), value]));
    else next[field] = all[field];
  }
  return next as SectionFacts[Key];
};

function entriesInOrder(leaves: [string, unknown][], prefix: string): Keyed[] {
  const order = (leaves.find(([path]) => path === `${prefix}order`)?.[1] ?? []) as string[];
  const entries = leaves.filter(([path]) => path !== `${prefix}order`).map(([, entry]) => entry as Keyed);
  const place = ({ id }: Keyed): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return entries.sort((a, b) => place(a) - place(b));
}
