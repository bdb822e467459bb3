import type { Metric, RateFact } from '@backcast/planning/goal-facts';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';

/** Name of a metric: its own when it is custom, else the texts'. */
export const metricName = (metric: Pick<Metric, 'key' | 'name'>, texts: PlannerTexts): string =>
  metric.key === 'custom' && metric.name !== '' ? metric.name : texts.words.metrics[metric.key];

type Known = Record<string, string>;
const nameIn = (names: Known, value: unknown): string => (typeof value === 'string' ? (names[value] ?? value) : '');

/**
 * One changed value as people read it, by the path of its fact: a rate as a percentage, a metric by its name, money with
 * its sign. What is too large to show in a line is counted.
 */
export function showFact(
  path: string,
  value: unknown,
  texts: PlannerTexts,
  formats: Formats,
  metricUnit: Metric['unit'] = 'count',
): string {
  if (value === null || value === undefined || value === '') return texts.words.none;
  const leaf = path.replace(/^goal\./, '');
  if (leaf.startsWith('rates.')) return showRate(value as RateFact, formats);
  if (leaf === 'leadMetric') return metricName(value as Metric, texts);
  if (leaf === 'supportingMetrics' && Array.isArray(value))
    return value.map((metric: Metric) => metricName(metric, texts)).join('、') || texts.words.none;
  if (leaf === 'purpose') return nameIn(texts.words.purposes, value);
  if (leaf === 'secondaryPurposes' && Array.isArray(value))
    return value.map((each) => nameIn(texts.words.purposes, each)).join('、') || texts.words.none;
  if (leaf === 'balanced' || leaf === 'pins.target.floor' || leaf === 'pins.target.stretch')
    return formats.amount(Number(value), metricUnit);
  if (leaf === 'floorPercent' || leaf === 'stretchPercent') return formats.percent(Number(value));
  if (leaf === 'floorChance' || leaf === 'overfillChance') return formats.chance(Number(value));
  if (leaf === 'averageDealMinor') return formats.money(Number(value));
  if (leaf === 'staffPeople' || leaf.endsWith('capacityPeople')) return formats.people(Number(value));
  if (leaf.startsWith('pins.') || leaf === 'prospectsOnList' || leaf === 'arrivalsWanted')
    return formats.customers(Number(value));
  if (leaf === 'party' || leaf === 'backward') return showRecord(leaf, value, texts, formats);
  if (leaf === 'role' || leaf.endsWith('.role')) return nameIn(texts.words.roles, value);
  if (leaf === 'status') return nameIn({ ...texts.words.statuses, ...texts.words.accounts }, value);
  if (leaf === 'account') return nameIn(texts.words.accounts, value);
  if (leaf === 'setting') return nameIn(texts.words.settings, value);
  if (leaf === 'language') return nameIn(texts.words.languages, value);
  if (leaf === 'digestHour') return texts.pages.organization.hour(Number(value));
  return showPlain(value, texts, formats);
}

function showRate(rate: RateFact, formats: Formats): string {
  if (rate.kind === 'assumption') return formats.rate(rate.rate);
  return `${formats.rate(rate.successes / rate.trials)} (${rate.successes}/${rate.trials})`;
}

function showRecord(leaf: string, value: unknown, texts: PlannerTexts, formats: Formats): string {
  if (leaf === 'party') {
    const { sizes } = value as { sizes: { people: number; weight: number }[] };
    const total = sizes.reduce((sum, { weight }) => sum + weight, 0);
    const mean = sizes.reduce((sum, { people, weight }) => sum + people * weight, 0) / total;
    return texts.goal.partyMean(formats.number(Math.round(mean * 100) / 100));
  }
  const need = value as { kind: string; need?: number; amountMinor?: number; averageDealMinor?: number };
  if (need.kind === 'need') return texts.goal.backwardNeed(formats.number(need.need ?? 0));
  if (need.kind === 'amount')
    return texts.goal.backwardAmount(formats.money(need.amountMinor ?? 0), formats.money(need.averageDealMinor ?? 0));
  return texts.goal.noNeed;
}

function showPlain(value: unknown, texts: PlannerTexts, formats: Formats): string {
  if (typeof value === 'boolean') return value ? texts.words.yes : texts.words.no;
  if (typeof value === 'number') return formats.number(value);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formats.day(value) : value;
  if (Array.isArray(value)) return texts.pages.history.list(value.length);
  return texts.pages.history.list(Object.keys(value as object).length);
}
