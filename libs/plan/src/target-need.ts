import { dealsForAmount } from '@backcast/planning/backward-requirement';
import type { GoalFacts } from '@backcast/planning/goal-facts';
import { partySizes } from '@backcast/planning/party-size';
import { rateDistribution } from '@backcast/planning/rate-distribution';
import type { Need } from '@backcast/planning/reach';
import { roundUp } from '@backcast/planning/rounding';
import { funnelEntry } from './funnel-entry.js';

/**
 * What a target in the lead metric's unit asks of the day: so many deals, arriving customers or arriving people.
 * Null when the metric does not count through the funnel, or when a fact for it is missing.
 */
export function needForTarget(goal: GoalFacts, target: number): Need | null {
  const entry = funnelEntry(goal);
  if (entry === 'customers') return { kind: 'arrivals', atLeast: roundUp(target) };
  if (entry === 'people') {
    const parties = partySizes(goal.party);
    return parties && { kind: 'people', atLeast: roundUp(target), parties };
  }
  const close = rateDistribution(goal.rates.close);
  const deals = entry === 'amount' ? dealsForAmount(target, goal.averageDealMinor ?? 0) : target;
  if (!close || deals === null || entry === null || entry === 'outside') return null;
  return { kind: 'deals', atLeast: roundUp(deals), close };
}

/** What the floor asks of the day; for a metric outside the funnel the arrivals that are wanted. */
export function needForFloor(goal: GoalFacts, floor: number | null): Need | null {
  if (funnelEntry(goal) !== 'outside') return floor === null ? null : needForTarget(goal, floor);
  return goal.arrivalsWanted === null ? null : { kind: 'arrivals', atLeast: roundUp(goal.arrivalsWanted) };
}
