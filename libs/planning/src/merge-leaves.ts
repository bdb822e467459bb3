/** The parts of a section that people change one by one, by path; what is inside a leaf changes as a whole. */
export type Leaves = Record<string, unknown>;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Paths of the leaves that differ; a missing leaf counts as null. */
export const differingLeaves = (before: Leaves, after: Leaves): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => !isSame(before[path], after[path]));

/**
 * Merges two changes of the same section. `base` is what both started from. A leaf that only one side changed takes that
 * side's value; the paths that both changed, to different values, come back as conflicts and keep `theirs`.
 */
export const mergeLeaves = (base: Leaves, mine: Leaves, theirs: Leaves): { merged: Leaves; conflicts: string[] } => {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  const merged: Leaves = {};
  const conflicts: string[] = [];
  for (const path of paths) {
    const iChanged = !isSame(mine[path], base[path]);
    const theyChanged = !isSame(theirs[path], base[path]);
    merged[path] = (iChanged && !theyChanged ? mine[path] : theirs[path]) ?? null;
    if (iChanged && theyChanged && !isSame(mine[path], theirs[path])) conflicts.push(path);
  }
  return { merged, conflicts };
};
