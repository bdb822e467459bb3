import type { Metric, MetricKey, MetricUnit, Purpose } from './goal-facts.js';

/** A metric to choose: its usual unit comes first, then the other units it may be counted in. */
export type MetricOption = { key: MetricKey; units: readonly [MetricUnit, ...MetricUnit[]]; direction: 'up' | 'down' };

const option = (key: MetricKey, ...units: [MetricUnit, ...MetricUnit[]]): MetricOption => ({
  key,
  units,
  direction: 'up',
});

const metricsByKey: Record<MetricKey, MetricOption> = {
  deals: option('deals', 'customers'),
  amount: option('amount', 'money'),
  'conversion-rate': option('conversion-rate', 'percent'),
  satisfaction: option('satisfaction', 'percent', 'score'),
  'referral-rate': option('referral-rate', 'percent'),
  attendance: option('attendance', 'people', 'customers'),
  'media-coverage': option('media-coverage', 'count'),
  'own-posts': option('own-posts', 'count'),
  'average-deal': option('average-deal', 'money'),
  custom: option('custom', 'count', 'customers', 'people', 'money', 'percent', 'score'),
};

/** Usual metrics of each purpose, the most usual first (method, section 2). The other keys may be chosen too. */
const usual: Record<Purpose, { lead: MetricKey[]; supporting: MetricKey[] }> = {
  conversion: { lead: ['deals', 'amount', 'conversion-rate'], supporting: ['deals', 'average-deal'] },
  experience: { lead: ['satisfaction'], supporting: ['referral-rate'] },
  brand: { lead: ['attendance'], supporting: ['media-coverage', 'own-posts'] },
  custom: { lead: ['custom'], supporting: [] },
};

/** How a metric is counted: units it may have, the usual one first, and its direction. */
export const metricOption = (key: MetricKey): MetricOption => metricsByKey[key];

/** The usual lead and supporting metrics of a purpose, the most usual first. */
export function usualMetrics(purpose: Purpose): { lead: MetricOption[]; supporting: MetricOption[] } {
  const { lead, supporting } = usual[purpose];
  return { lead: lead.map(metricOption), supporting: supporting.map(metricOption) };
}

/** A metric with its usual unit and direction; how it is measured is still to be said. */
export function newMetric(key: MetricKey, name = ''): Metric {
  const { units, direction } = metricsByKey[key];
  return { key, name, unit: units[0], direction, measuredBy: '' };
}
