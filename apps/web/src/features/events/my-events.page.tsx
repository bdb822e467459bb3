import type { EventListItem } from '@backcast/contracts/events/event';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { eventsQuery } from '../../shared/api/event.query.js';
import { useMay } from '../../shared/api/me.query.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Icon } from '../../shared/look/icon.js';
import { PageTop } from '../../shared/shell/frame.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import type { Sheet } from '../../shared/take/sheet.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { useToday } from '../../shared/take/use-today.js';
import { EventRow } from './event-row.js';
import { eventsSheet } from './events-sheet.js';
import { sortEvents } from './sort-events.js';
import './events.css';

/** All events the person may see, late ones first, each with the one thing to do next. */
export function MyEventsPage() {
  const { texts, formats } = useSpeech();
  const text = texts.events;
  const { events } = useSuspenseQuery(eventsQuery).data;
  const mayCreate = useMay('event.create');
  const today = useToday();
  const { open, over } = sortEvents(events);
  const sheet = (): Sheet => eventsSheet([...open, ...over], texts, formats);
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
          <EventLists open={open} over={over} />
        )}
      </main>
    </>
  );
}

function EventLists({ open, over }: { open: EventListItem[]; over: EventListItem[] }) {
  const { texts } = useSpeech();
  const late = open.filter(({ outlook }) => (outlook?.late ?? 0) > 0).length;
  return (
    <>
      <h1>{texts.overview.finding(open.length, late)}</h1>
      <ul className="event-list">
        {open.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
      {over.length > 0 && (
        <details className="event-list-over">
          <summary>{texts.overview.isOver(over.length)}</summary>
          <ul className="event-list">
            {over.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
