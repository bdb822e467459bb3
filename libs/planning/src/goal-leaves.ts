import type { GoalFacts, Pins } from './goal-facts.js';

/** The parts of a goal that people change one by one, by dotted path; what is inside a leaf changes as a whole. */
export type GoalLeaves = Record<string, unknown>;

const branches = ['forward', 'rates'] as const;

/**
 * Takes a goal and its pins apart into leaves, for history, undo and merging:
 * `{ balanced: 60, 'rates.close': { … }, 'pins.funnel.confirmations': 300 }`. The paths are those of the plan's
 * facts without their leading `goal.`.
 */
export const goalLeaves = (goal: GoalFacts, pins: Pins): GoalLeaves => {
  const leaves: GoalLeaves = {};
  for (const [key, value] of Object.entries(goal)) {
    if ((branches as readonly string[]).includes(key))
      for (const [part, inner] of Object.entries(value as object)) leaves[`${key}.${part}`] = inner;
    else leaves[key] = value;
  }
  for (const [key, value] of Object.entries(pins)) leaves[`pins.${key}`] = value;
  return leaves;
};

/**
 * The goal and pins with some leaves put in their place; a pin that is null is taken out. Paths that no goal has are
 * left alone. Inverse of `goalLeaves`: putting all its leaves back changes nothing.
 */
export const withGoalLeaves = (goal: GoalFacts, pins: Pins, leaves: GoalLeaves): { goal: GoalFacts; pins: Pins } => {
  const nextGoal: Record<string, unknown> = { ...goal };
  const nextPins: Record<string, unknown> = { ...pins };
  for (const [path, value] of Object.entries(leaves)) {
    const [head = '', ...rest] = path.split('.');
    const part = rest.join('.');
    if (head === 'pins') nextPins[part] = value;
    else if ((branches as readonly string[]).includes(head))
      nextGoal[head] = { ...(nextGoal[head] as object), [part]: value };
    else if (Object.hasOwn(goal, head)) nextGoal[head] = value;
  }
  const kept = Object.entries(nextPins).filter(([, value]) => value !== null && value !== undefined);
  return { goal: nextGoal as GoalFacts, pins: Object.fromEntries(kept) as Pins };
};

/**
 * Merges two changes of the same goal. `base` is what both started from. A leaf that only one side changed takes that
 * side's value; the paths that both changed, to different values, come back as conflicts and keep `theirs`.
 */
export const mergeGoalLeaves = (
  base: GoalLeaves,
  mine: GoalLeaves,
  theirs: GoalLeaves,
): { merged: GoalLeaves; conflicts: string[] } => {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
  const paths = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  const merged: GoalLeaves = {};
  const conflicts: string[] = [];
  for (const path of paths) {
    const iChanged = !same(mine[path], base[path]);
    const theyChanged = !same(theirs[path], base[path]);
    merged[path] = (iChanged && !theyChanged ? mine[path] : theirs[path]) ?? null;
    if (iChanged && theyChanged && !same(mine[path], theirs[path])) conflicts.push(path);
  }
  return { merged, conflicts };
};
