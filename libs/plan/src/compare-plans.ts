import { changedFacts } from './changed-facts.js';
import { factsBehind } from './number-causes.js';
import type { DerivedPlan, EventFacts, MovedNumber } from './plan-shape.js';

/**
 * The numbers that moved between two plans, in the plan's order, each with the paths of the facts that moved it:
 * what was changed among what the number is derived from, before or after. Paths are as precise as the number's inputs
 * (`goal.rates.close`, not `goal.rates.close.successes`). Empty when nothing that is shown moved.
 */
export function comparePlans(
  beforeFacts: EventFacts,
  before: DerivedPlan,
  afterFacts: EventFacts,
  after: DerivedPlan,
): MovedNumber[] {
  const changed = changedFacts(beforeFacts, afterFacts);
  const keys = [...new Set([...Object.keys(after.numbers), ...Object.keys(before.numbers)])];
  return keys.flatMap((key) => {
    const from = before.numbers[key];
    const to = after.numbers[key];
    const moved = { before: from?.value ?? null, after: to?.value ?? null };
    const isSameUnit = !from || !to || from.unit === to.unit;
    if (moved.before === moved.after && (isSameUnit || moved.after === null)) return [];
    const causes = new Set([...causesIn(before, key, changed), ...causesIn(after, key, changed)]);
    return [{ key, unit: (to ?? from)!.unit, ...moved, causes: [...causes].sort() }];
  });
}

const causesIn = (plan: DerivedPlan, key: string, changed: string[]): string[] =>
  [...factsBehind(plan, key)].filter((path) =>
    changed.some((leaf) => leaf === path || leaf.startsWith(`${path}.`) || path.startsWith(`${leaf}.`)),
  );
