/**
 * Merges two edits of the same flat record. `base` is what both started from: a field that only one side changed takes
 * that side's value; those that both changed, to different values, are named as clashes and stay `theirs` until somebody
 * chooses.
 */
export function mergeFields<Values extends Record<string, unknown>>(
  base: Values,
  mine: Values,
  theirs: Values,
): { merged: Values; clashes: (keyof Values & string)[] } {
  const merged = { ...theirs };
  const clashes: (keyof Values & string)[] = [];
  for (const field of Object.keys(theirs) as (keyof Values & string)[]) {
    if (mine[field] === base[field] || mine[field] === theirs[field]) continue;
    if (theirs[field] === base[field]) merged[field] = mine[field];
    else clashes.push(field);
  }
  return { merged, clashes };
}
