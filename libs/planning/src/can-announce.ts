import type { GoalFacts } from './goal-facts.js';
import { isTarget } from './targets.js';

/** Why an event cannot be announced yet, in the order in which people settle it. */
export const announceBlockers = [
  'no-lead-metric',
  'lead-metric-without-name',
  'no-target',
  'no-way-of-measuring',
] as const;
export type AnnounceBlocker = (typeof announceBlockers)[number];

/**
 * What keeps an event from being announced, as far as its goal is concerned: exactly one lead metric, with a target
 * and a way of measuring (method, section 2). Empty when it may be announced.
 */
export function announceBlockersOf({
  leadMetric,
  balanced,
}: Pick<GoalFacts, 'leadMetric' | 'balanced'>): AnnounceBlocker[] {
  if (!leadMetric) return ['no-lead-metric'];
  const blockers: AnnounceBlocker[] = [];
  if (leadMetric.key === 'custom' && leadMetric.name.trim() === '') blockers.push('lead-metric-without-name');
  // A target of 0 is met by an event that nobody comes to; only less-is-better metrics can mean it.
  const isOpen = balanced === null || !isTarget(balanced, leadMetric.unit);
  if (isOpen || (balanced === 0 && leadMetric.direction === 'up')) blockers.push('no-target');
  if (leadMetric.measuredBy.trim() === '') blockers.push('no-way-of-measuring');
  return blockers;
}

/** Whether nothing in the goal keeps the event from being announced. */
export const canAnnounce = (goal: Pick<GoalFacts, 'leadMetric' | 'balanced'>): boolean =>
  announceBlockersOf(goal).length === 0;
