import type { GoalFacts } from '@backcast/planning/goal-facts';

/**
 * Where the lead metric enters the funnel:
 * `deals` the target counts deals · `amount` target ÷ average deal gives deals · `customers` and `people` the target
 * counts arrivals · `outside` it is a rate, a score or something else, and only the arrivals wanted count back.
 */
export type FunnelEntry = 'deals' | 'amount' | 'customers' | 'people' | 'outside';

/** A metric that should fall is never reached by inviting more, so that it stays outside. Null without a lead metric. */
export function funnelEntry({ leadMetric }: Pick<GoalFacts, 'leadMetric'>): FunnelEntry | null {
  if (!leadMetric) return null;
  const { key, unit, direction } = leadMetric;
  if (direction === 'down') return 'outside';
  if (key === 'deals') return unit === 'customers' || unit === 'count' ? 'deals' : 'outside';
  if (key === 'amount') return unit === 'money' ? 'amount' : 'outside';
  if (key === 'attendance' && (unit === 'customers' || unit === 'people')) return unit;
  return 'outside';
}
