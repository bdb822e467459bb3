import { differingLeaves, mergeLeaves, type Leaves } from '@backcast/planning/merge-leaves';

export type Section<Values> = { values: Values; version: number };
export type Draft<Values> = { values: Values; origin: Section<Values> };
/** What people change one by one, by a path of their own, and back; a leaf that is null is not there. */
export type SectionShape<Values> = {
  leavesOf: (values: Values) => Leaves;
  fromLeaves: (leaves: Leaves) => Values;
};
export type SectionClash = { path: string; before: unknown; mine: unknown; theirs: unknown };
export type MergedSection<Values> = { values: Values; merged: Leaves; clashes: SectionClash[] };

/**
 * A draft over what is saved now: what only one side changed is taken from that side, what both changed stays as the
 * person has it and is named as a clash.
 */
export function mergeSection<Values>(
  { leavesOf, fromLeaves }: SectionShape<Values>,
  draft: Draft<Values>,
  saved: Section<Values>,
): MergedSection<Values> {
  if (draft.origin.version === saved.version) return { values: draft.values, merged: {}, clashes: [] };
  const [from, own, other] = [leavesOf(draft.origin.values), leavesOf(draft.values), leavesOf(saved.values)];
  const { merged, conflicts } = mergeLeaves(from, own, other);
  const kept = Object.fromEntries(conflicts.map((path) => [path, own[path] ?? null]));
  const clashes = conflicts.map((path) => ({ path, before: from[path], mine: own[path], theirs: other[path] }));
  return { values: fromLeaves({ ...merged, ...kept }), merged, clashes };
}

export type ChangedLeaf = { path: string; before: unknown; after: unknown };

/** The leaves in which two states of a section differ. */
export const changedLeaves = (before: Leaves, after: Leaves): ChangedLeaf[] =>
  differingLeaves(before, after).map((path) => ({ path, before: before[path], after: after[path] }));
