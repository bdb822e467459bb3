import type { ChangeView } from '@backcast/contracts/records/change';
import type { Metric, MetricUnit, PartySizeFact, RateFact } from '@backcast/planning/goal-facts';
import { factName } from '../../shared/plan/number-texts.js';
import { metricName, showFact } from '../../shared/plan/show-fact.js';
import type { ChangeLine, Speech } from './describe-change.js';
import { pathsOf } from './plain-lines.js';

/** Lines of a changed goal. Amounts count in the lead metric's unit: the change's own, else the event's. */
export function goalLines(change: ChangeView, eventUnit: MetricUnit, speech: Speech): ChangeLine[] {
  const { before, after } = change;
  const unit = (side: Record<string, unknown>): MetricUnit => (side['leadMetric'] as Metric | null)?.unit ?? eventUnit;
  return pathsOf(change).flatMap((path) => {
    const was = before[path] as Metric | null;
    const is = after[path] as Metric | null;
    if (path === 'leadMetric' && was && is) return metricLines(was, is, speech);
    return [
      {
        name: factName(speech.texts, path),
        before: showGoalFact(path, before[path], unit(before), speech),
        after: showGoalFact(path, after[path], unit(after), speech),
      },
    ];
  });
}

/** The same metric measured in another way is worth a line of its own, not its name twice. */
function metricLines(was: Metric, is: Metric, { texts }: Speech): ChangeLine[] {
  const { changeFields, nothingBefore } = texts.pages.history;
  const line = (name: string, before: string, after: string): ChangeLine[] =>
    before === after ? [] : [{ name, before: before || nothingBefore, after: after || nothingBefore }];
  return [
    ...line(texts.words.fields.leadMetric, metricName(was, texts), metricName(is, texts)),
    ...line(changeFields.unit, texts.words.metricUnitNames[was.unit], texts.words.metricUnitNames[is.unit]),
    ...line(changeFields.direction, texts.words.directions[was.direction], texts.words.directions[is.direction]),
    ...line(changeFields.measuredBy, was.measuredBy, is.measuredBy),
  ];
}

function showGoalFact(path: string, value: unknown, unit: MetricUnit, { texts, formats }: Speech): string {
  const { history } = texts.pages;
  const comma = formats.language === 'zh-CN' ? '、' : ', ';
  if (value === null || value === undefined) return history.nothingBefore;
  if (path === 'forward.comparables')
    return (
      (value as { name: string; result: number }[])
        .map(({ name, result }) => `${name} ${formats.amount(result, unit)}`)
        .join(comma) || history.nothingBefore
    );
  if (path.startsWith('forward.')) return formats.amount(Number(value), unit);
  if (path === 'supportingMetrics')
    return (
      (value as Metric[])
        .map((metric) => metricName(metric, texts) + (metric.measuredBy === '' ? '' : ` (${metric.measuredBy})`))
        .join(comma) || history.nothingBefore
    );
  const shown = showFact(path, value, texts, formats, unit);
  if (path.startsWith('rates.') && (value as RateFact).kind === 'assumption') return `${shown} · ${history.assumption}`;
  if (path === 'party')
    return `${shown} · ${history.children(formats.number((value as PartySizeFact).childrenPerCustomer))}`;
  return shown;
}
