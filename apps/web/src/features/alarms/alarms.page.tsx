import type { AlarmState, AlarmView } from '@backcast/contracts/alarms/alarm';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../../shared/api/me.query.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { ListSkeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PageTop } from '../../shared/shell/frame.js';
import { AlarmGroupRow } from './alarm-group-row.js';
import { groupAlarms } from './alarm-groups.js';
import { alarmsQuery } from './alarms.query.js';
import './alarms.css';

export function AlarmsPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/alarms' });
  return <EventAlarms eventId={eventId} />;
}

/** What somebody should look at in one event, what was put off, and what was dealt with. */
export function EventAlarms({ eventId }: { eventId: string }) {
  const { texts } = useSpeech();
  const text = texts.alarms.list;
  const { data, error } = useQuery(alarmsQuery(eventId));
  const maySeeRules = useMay('alarm-rule.read');
  const alarms = data?.alarms ?? [];
  const of = (...states: AlarmState[]): AlarmView[] => alarms.filter(({ state }) => states.includes(state));
  const rules = maySeeRules && (
    <Link to="/alarms" className="link small">
      {text.toRules}
    </Link>
  );
  return (
    <>
      <PageTop title={text.title} />
      <main className="page alarms-page">
        {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {!data && !error && <ListSkeleton rows={6} />}
        {data && alarms.length === 0 && (
          <EmptyPage
            isWholePage
            title={text.emptyTitle}
            lead={text.emptyLead}
            example={text.emptyExample}
            action={rules}
          />
        )}
        {data && alarms.length > 0 && (
          <>
            <h1 className="page-title">{text.finding(groupAlarms(of('open')).length)}</h1>
            <p className="small quiet">
              {text.lead} {rules}
            </p>
            <Groups title={text.open} alarms={of('open')} eventId={eventId} />
            <Groups title={text.snoozed} alarms={of('snoozed')} eventId={eventId} />
            <Done alarms={of('acknowledged', 'over')} eventId={eventId} />
            {data.more && <Note>{text.more}</Note>}
          </>
        )}
      </main>
    </>
  );
}

type Listed = { alarms: AlarmView[]; eventId: string };

function Groups({ title, alarms, eventId }: Listed & { title: string }) {
  if (alarms.length === 0) return null;
  return (
    <section className="page-section">
      <h2>{title}</h2>
      <ul>
        {groupAlarms(alarms).map((group) => (
          <AlarmGroupRow key={group.key} group={group} eventId={eventId} />
        ))}
      </ul>
    </section>
  );
}

function Done({ alarms, eventId }: Listed) {
  const { list } = useSpeech().texts.alarms;
  if (alarms.length === 0) return null;
  return (
    <details className="page-section alarms-done">
      <summary>{list.done(alarms.length)}</summary>
      <ul>
        {groupAlarms(alarms).map((group) => (
          <AlarmGroupRow key={group.key} group={group} eventId={eventId} />
        ))}
      </ul>
    </details>
  );
}
