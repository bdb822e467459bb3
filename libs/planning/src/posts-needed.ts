import type { PostRule } from './staff-facts.js';

/** What the number of a post is derived from, for one session; null while not known. */
export type PostBasis = { heads: number | null; doors: number | null };

/**
 * How many people a post needs in one session, whole people rounded up: one for every so many heads (at least one), so
 * many for each door, or a fixed number. Null while what it is derived from is not known.
 * `({ per: 'heads', heads: 80 }, { heads: 400, doors: 2 }) → 5`
 */
export function postsNeeded(rule: PostRule, { heads, doors }: PostBasis): number | null {
  if (rule.per === 'session') return rule.count;
  if (rule.per === 'door') return doors === null ? null : doors * rule.each;
  if (heads === null) return null;
  return heads <= 0 ? 0 : Math.max(1, Math.ceil(heads / rule.heads - 1e-9));
}
