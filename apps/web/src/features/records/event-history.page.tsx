import { undoPermission } from '@backcast/contracts/events/section-permission';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { Note } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { ChangeHistory } from './change-history.js';

const sections = ['goal', 'basics', 'sessions', 'members'] as const;

/** Everything that was changed in one event, with undo for whoever may edit it. */
export function EventHistoryPage() {
  const { texts, formats } = useSpeech();
  const text = texts.pages.history;
  const { eventId } = useParams({ from: '/shell/e/$eventId/history' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  const { view, ...search } = useSearch({ from: '/shell/e/$eventId/history' });
  const navigate = useNavigate({ from: '/e/$eventId/history' });
  const { zone } = event.basics;
  const history = (
    <ChangeHistory
      title={`${event.basics.name} · ${text.eventTitle}`}
      event={event}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
      sections={sections}
      zone={zone}
      mayUndo={(section) => event.permissions.includes(undoPermission(section) ?? '')}
    />
  );
  if (view === 'print' && event.permissions.includes('event.history')) return history;
  return (
    <>
      <PageTop title={event.basics.name} when={text.zoneNote(formats.zoneName(zone, event.today))} />
      <main className="page history">
        {event.permissions.includes('event.history') ? (
          <>
            <h1 className="page-title">{text.eventTitle}</h1>
            <p className="small quiet">{text.eventLead}</p>
            {history}
          </>
        ) : (
          <Note>{text.notYoursEvent}</Note>
        )}
      </main>
    </>
  );
}
