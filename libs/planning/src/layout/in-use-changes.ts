import type { LayoutFacts } from '../layout-facts.js';

/** The same values, whatever order their fields are stored in. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length && keys.every((key) => key in right && isSame(left[key], right[key]))
  );
}

/**
 * Ids of layouts in use that a change would alter or remove. A layout in use was printed and handed out: it is copied,
 * not changed. Taking it out of use, and nothing else in the same step, is how it is opened again.
 */
export const inUseChanges = (before: LayoutFacts, after: LayoutFacts): string[] =>
  before.layouts
    .filter(({ isInUse }) => isInUse)
    .filter((was) => {
      const is = after.layouts.find(({ id }) => id === was.id);
      return !is || !isSame({ ...was, isInUse: is.isInUse }, is);
    })
    .map(({ id }) => id);
