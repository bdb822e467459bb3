import type { EventListItem } from '@backcast/contracts/events/event';
import type { Metric } from '@backcast/planning/goal-facts';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import { actionText, dueText } from '@backcast/texts/say-outlook';
import { metricName } from '../../shared/plan/show-fact.js';
import type { Cell, Sheet } from '../../shared/take/sheet.js';

/** The list of events to take along, in the order of the page. */
export function eventsSheet(events: EventListItem[], texts: PlannerTexts, formats: Formats): Sheet {
  const text = texts.take.events;
  const rows = events.map((event): Cell[] => {
    const { leadMetric, balanced, outlook } = event;
    const metric = leadMetric as Metric | null;
    return [
      event.name,
      texts.words.statuses[event.status],
      event.date === null ? null : { date: event.date },
      event.startTime,
      event.place,
      metric && metricName(metric, texts),
      balanced === null || metric === null ? null : formats.amount(balanced, metric.unit),
      outlook?.next ? actionText(texts, outlook.next) : outlook ? texts.overview.nothingNext : null,
      outlook?.deadline ? { date: outlook.deadline.date } : null,
      outlook?.deadline ? dueText(texts, outlook.deadline) : null,
    ];
  });
  const columns = [
    ...[text.name, text.status, text.date, text.start, text.place, text.metric, text.balanced, text.next],
    ...[text.due, text.dueWhat],
  ];
  return { title: text.title, lead: '', tables: [{ heading: '', columns, rows }] };
}
