import type { GoalFacts, Pins } from './goal-facts.js';
import type { Leaves } from './merge-leaves.js';

const branches = ['forward', 'rates'] as const;

/**
 * Takes a goal and its pins apart into leaves, for history, undo and merging:
 * `{ balanced: 60, 'rates.close': { … }, 'pins.funnel.confirmations': 300 }`. The paths are those of the plan's
 * facts without their leading `goal.`.
 */
export const goalLeaves = (goal: GoalFacts, pins: Pins): Leaves => {
  const leaves: Leaves = {};
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
export const withGoalLeaves = (goal: GoalFacts, pins: Pins, leaves: Leaves): { goal: GoalFacts; pins: Pins } => {
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
