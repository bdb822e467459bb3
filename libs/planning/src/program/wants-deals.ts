import type { GoalFacts, MetricKey } from '../goal-facts.js';

const dealMetrics: readonly MetricKey[] = ['deals', 'amount', 'conversion-rate'];

/** Whether the event is to close deals on the day, as its judge or as a purpose beside: then its program needs a reason to decide. */
export const wantsDeals = ({
  purpose,
  secondaryPurposes,
  leadMetric,
}: Pick<GoalFacts, 'purpose' | 'secondaryPurposes' | 'leadMetric'>): boolean =>
  purpose === 'conversion' ||
  secondaryPurposes.includes('conversion') ||
  (leadMetric !== null && dealMetrics.includes(leadMetric.key));
