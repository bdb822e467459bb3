import type { GoalFacts, Metric } from './goal-facts.js';

type Metrics = Pick<GoalFacts, 'leadMetric' | 'supportingMetrics' | 'balanced'>;

/**
 * Makes a metric the lead metric. There is never a second judge: the lead metric so far becomes the first supporting
 * one, and a supporting metric that is chosen leaves the supporting ones. The balanced target belongs to the lead
 * metric, so that it is open again when another metric leads.
 */
export function chooseLeadMetric<Goal extends Metrics>(goal: Goal, metric: Metric): Goal {
  const former = goal.leadMetric;
  if (former && isSameMetric(former, metric)) {
    return { ...goal, leadMetric: metric, balanced: former.unit === metric.unit ? goal.balanced : null };
  }
  const others = goal.supportingMetrics.filter((each) => !isSameMetric(each, metric));
  return { ...goal, leadMetric: metric, supportingMetrics: former ? [former, ...others] : others, balanced: null };
}

/** Adds a supporting metric at the end; the lead metric, or one that is there already, is not added again. */
export function addSupportingMetric<Goal extends Metrics>(goal: Goal, metric: Metric): Goal {
  const known = goal.leadMetric ? [goal.leadMetric, ...goal.supportingMetrics] : goal.supportingMetrics;
  if (known.some((each) => isSameMetric(each, metric))) return goal;
  return { ...goal, supportingMetrics: [...goal.supportingMetrics, metric] };
}

/** Takes a supporting metric away; the lead metric can only be replaced. */
export function removeSupportingMetric<Goal extends Metrics>(goal: Goal, metric: Metric): Goal {
  return { ...goal, supportingMetrics: goal.supportingMetrics.filter((each) => !isSameMetric(each, metric)) };
}

/** Shipped metrics are told apart by key, custom ones by name. */
export function isSameMetric(left: Metric, right: Metric): boolean {
  return left.key === right.key && (left.key !== 'custom' || left.name.trim() === right.name.trim());
}
