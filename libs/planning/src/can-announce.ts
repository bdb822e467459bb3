import type { GoalFacts } from './goal-facts.js';
import { isTarget } from './targets.js';

/** What the goal can lack before an event is announced, in the order in which people settle it. */
export const goalBlockers = ['no-lead-metric', 'lead-metric-without-name', 'no-target', 'no-way-of-measuring'] as const;
export type GoalBlocker = (typeof goalBlockers)[number];

/** Why an event cannot be announced yet: its goal, then where and when it takes place. */
export const announceBlockers = [...goalBlockers, 'no-venue', 'no-date', 'no-start-time'] as const;
export type AnnounceBlocker = (typeof announceBlockers)[number];

/** What announcing asks of a session; `hasVenue` as soon as its room is chosen or was entered by hand. */
export type SettledSession = { hasVenue: boolean; date: string | null; startTime: string | null };

type Goal = Pick<GoalFacts, 'leadMetric' | 'balanced'>;

/**
 * What the goal lacks: exactly one lead metric, with a target and a way of measuring (method, section 2). Empty when
 * nothing does.
 */
export function goalBlockersOf({ leadMetric, balanced }: Goal): GoalBlocker[] {
  if (!leadMetric) return ['no-lead-metric'];
  const blockers: GoalBlocker[] = [];
  if (leadMetric.key === 'custom' && leadMetric.name.trim() === '') blockers.push('lead-metric-without-name');
  // A target of 0 is met by an event that nobody comes to; only less-is-better metrics can mean it.
  const isOpen = balanced === null || !isTarget(balanced, leadMetric.unit);
  if (isOpen || (balanced === 0 && leadMetric.direction === 'up')) blockers.push('no-target');
  if (leadMetric.measuredBy.trim() === '') blockers.push('no-way-of-measuring');
  return blockers;
}

/** Everything that keeps an event from being announced: the goal, and venue and time of every session (method, section 4). */
export function announceBlockersOf(goal: Goal, sessions: readonly SettledSession[]): AnnounceBlocker[] {
  const lacks = (isOpen: (session: SettledSession) => boolean): boolean =>
    sessions.length === 0 || sessions.some(isOpen);
  const blockers: AnnounceBlocker[] = goalBlockersOf(goal);
  if (lacks(({ hasVenue }) => !hasVenue)) blockers.push('no-venue');
  if (lacks(({ date }) => date === null)) blockers.push('no-date');
  if (lacks(({ startTime }) => startTime === null)) blockers.push('no-start-time');
  return blockers;
}
