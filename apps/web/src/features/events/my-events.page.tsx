import type { EventListItem } from '@backcast/contracts/events/event';
import type { Metric } from '@backcast/planning/goal-facts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { eventsQuery } from '../../shared/api/event.query.js';
import { useMay } from '../../shared/api/me.query.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Icon } from '../../shared/look/icon.js';
import { Tag } from '../../shared/look/tag.js';
import { daysBetween } from '../../shared/plan/days-between.js';
import { metricName } from '../../shared/plan/show-fact.js';
import { PageTop } from '../../shared/shell/frame.js';
import { useToday } from '../../shared/take/use-today.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import type { Sheet } from '../../shared/take/sheet.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { eventsSheet } from './events-sheet.js';
import { nextAction, nextAddress } from './next-action.js';
import './events.css';

/** All events the person may see, each with the one thing to do next. */
export function MyEventsPage() {
  const { texts, formats } = useSpeech();
  const text = texts.events;
  const { events } = useSuspenseQuery(eventsQuery).data;
  const mayCreate = useMay('event.create');
  const today = useToday();
  const sheet = (): Sheet => eventsSheet(events, texts, formats);
  const open = events.filter((event) => nextAction(event) !== 'follow' && nextAction(event) !== 'announce').length;
  const add = mayCreate && (
    <Link className="button" data-kind="primary" to="/events/new">
      <Icon name="add" />
      {text.add}
    </Link>
  );
  if (useIsPrintView()) return <PrintSheet sheet={sheet()} today={today} />;
  return (
    <>
      <PageTop title={text.title}>
        {events.length > 0 && <TakeAlong sheet={sheet} today={today} hasText hasTable />}
        {events.length > 0 && add}
      </PageTop>
      <main className="page">
        {events.length === 0 ? (
          <EmptyPage
            isWholePage
            title={text.emptyTitle}
            lead={mayCreate ? text.emptyLead : text.emptyViewer}
            {...(mayCreate ? { example: text.emptyExample } : {})}
            action={add}
          />
        ) : (
          <>
            <h1>{text.finding(events.length, open)}</h1>
            <ul className="event-list">
              {events.map((event) => (
                <EventRow key={event.id} event={event} />
              ))}
            </ul>
          </>
        )}
      </main>
    </>
  );
}

function EventRow({ event }: { event: EventListItem }) {
  const { texts, formats } = useSpeech();
  const text = texts.events;
  const action = nextAction(event);
  const when = event.date === null ? texts.shell.noDate : formats.localTime(event.date, event.startTime, event.zone);
  const left = event.date === null ? null : texts.shell.daysLeft(daysBetween(event.today, event.date));
  const { leadMetric } = event;
  return (
    <li className="event-row" data-row>
      <div className="event-row-name">
        <Link className="event-row-link" data-row-open to="/e/$eventId/plan/goal" params={{ eventId: event.id }}>
          {event.name}
        </Link>{' '}
        {event.status === 'announced' ? (
          <Tag kind="good">{texts.words.statuses.announced}</Tag>
        ) : (
          <Tag>{texts.words.statuses.draft}</Tag>
        )}
        <p className="small quiet">
          {when}
          {left !== null && <> · {left}</>}
          {event.place !== '' && <> · {event.place}</>}
        </p>
      </div>
      <div className="event-row-target">
        {event.balanced === null || leadMetric === null ? (
          <span className="warn small">{text.noTarget}</span>
        ) : (
          <>
            <b className="event-row-figure">{formats.amount(event.balanced, leadMetric.unit as Metric['unit'])}</b>
            <span className="tiny quiet">{metricName(leadMetric as Metric, texts)}</span>
          </>
        )}
      </div>
      <div className="event-row-next">
        <Link className="button" to={nextAddress(event.id, action)}>
          {text.nextActions[action]}
        </Link>
        <span className="tiny quiet">{text.nextHints[action]}</span>
      </div>
    </li>
  );
}
