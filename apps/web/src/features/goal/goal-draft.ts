import type { GoalSection } from '@backcast/contracts/events/goal';
import { goalLeaves, withGoalLeaves } from '@backcast/planning/goal-leaves';
import { mergeLeaves, type Leaves } from '@backcast/planning/merge-leaves';
import type { GoalFacts, Pins } from '@backcast/planning/goal-facts';

/** What a person has on the screen: the facts of the goal step and the pins. */
export type Goal = { facts: GoalFacts; pins: Pins };
/** Changes that are not saved yet, with the saved state that they started from. */
export type GoalDraft = { origin: Goal & { version: number }; mine: Goal };

const storageKey = (eventId: string): string => `backcast:draft:${eventId}:goal`;

/** The draft of this device, null when there is none or it cannot be read. */
export function readDraft(eventId: string): GoalDraft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(storageKey(eventId)) ?? 'null') as GoalDraft | null;
    return draft && typeof draft.origin.version === 'number' && draft.mine.facts.rates ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps a draft over a reload; null forgets it. Full or forbidden storage loses only that. */
export function keepDraft(eventId: string, draft: GoalDraft | null): void {
  try {
    if (draft) localStorage.setItem(storageKey(eventId), JSON.stringify(draft));
    else localStorage.removeItem(storageKey(eventId));
  } catch {
    // The draft is still on the screen.
  }
}

const leavesOf = ({ facts, pins }: Goal): Leaves => goalLeaves(facts, pins);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Paths of the leaves in which two goals differ. */
export function changedLeaves(before: Goal, after: Goal): string[] {
  const [from, to] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((path) => !isSame(from[path], to[path]));
}

/** One leaf of a goal. */
export const leafOf = (goal: Goal, path: string): unknown => leavesOf(goal)[path] ?? null;

export type Merged = { goal: Goal; clashes: string[] };

/**
 * The draft over what is saved now: what only one side changed is taken from that side, what both changed stays as the
 * person has it and is named as a clash.
 */
export function mergeDraft(draft: GoalDraft, saved: GoalSection): Merged {
  const mine = leavesOf(draft.mine);
  const { merged, conflicts } = mergeLeaves(leavesOf(draft.origin), mine, leavesOf(saved));
  const kept = Object.fromEntries(conflicts.map((path) => [path, mine[path] ?? null]));
  const { goal, pins } = withGoalLeaves(saved.facts, saved.pins, { ...merged, ...kept });
  return { goal: { facts: goal, pins }, clashes: conflicts };
}

/** The merged goal with what was chosen for each clash. */
export function resolveClashes(merged: Merged, saved: GoalSection, choices: Record<string, 'mine' | 'theirs'>): Goal {
  const theirs = leavesOf(saved);
  const taken = Object.fromEntries(
    merged.clashes.filter((path) => choices[path] === 'theirs').map((path) => [path, theirs[path] ?? null]),
  );
  const { goal, pins } = withGoalLeaves(merged.goal.facts, merged.goal.pins, taken);
  return { facts: goal, pins };
}

/** What moves others' work waits until it is applied: target, lead metric and pins of an announced event. */
export const waitsForApply = (paths: string[]): boolean =>
  paths.some((path) => path === 'balanced' || path === 'leadMetric' || path.startsWith('pins.'));
