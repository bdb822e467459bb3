/**
 * Paths of the leaves in which two sets of facts differ, dotted, for example `goal.rates.close.successes`.
 * A list is one leaf: moving an entry changes the list. A key with a dot of its own keeps it: `pins.funnel.arrivals`.
 */
export function changedFacts(before: unknown, after: unknown, path = ''): string[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => changedFacts(before[key], after[key], path ? `${path}.${key}` : key));
  }
  return isSame(before, after) ? [] : [path];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isSame(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((each, i) => isSame(each, after[i]));
  }
  if (isRecord(before) && isRecord(after)) return changedFacts(before, after).length === 0;
  return Object.is(before, after);
}
