import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { announceBlockers } from '@backcast/plan/announce-blockers';
import type { AnnounceBlocker } from '@backcast/planning/can-announce';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { PageTop } from '../../shared/shell/frame.js';
import { BasicsForm } from './basics-form.js';
import { MembersForm } from './members-form.js';
import { SessionsForm } from './sessions-form.js';
import './events.css';

/** Name, place, zone, sessions, announcing and members of one event. */
export function EventSettingsPage() {
  const { texts } = useSpeech();
  const { eventId } = useParams({ from: '/shell/e/$eventId/settings' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  const mayEdit = event.permissions.includes('event.edit');
  return (
    <>
      <PageTop title={event.basics.name} when={texts.pages.settings.title} />
      <main className="page page-narrow">
        <h1 className="page-title">{texts.pages.settings.title}</h1>
        {!mayEdit && <Note>{texts.goal.pending.readOnly(texts.words.roles[event.role])}</Note>}
        <BasicsForm key={`basics-${event.id}`} event={event} mayEdit={mayEdit} />
        <SessionsForm key={`sessions-${event.id}`} event={event} mayEdit={mayEdit} />
        <AnnounceSection event={event} />
        <MembersForm event={event} />
      </main>
    </>
  );
}

/** Announces the event, or says what is missing for it. */
function AnnounceSection({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const text = texts.goal.announce;
  const client = useQueryClient();
  const announce = useMutation({
    mutationFn: () => request<EventView>('POST', `events/${event.id}/announce`),
    onSuccess: async (next) => {
      client.setQueryData(['event', event.id], next);
      await client.invalidateQueries({ queryKey: ['events'] });
    },
  });
  const blockers = announceBlockers(factsOf(event));
  return (
    <section className="page-section stack tight">
      <h2>{texts.pages.settings.announce}</h2>
      {event.announcedAt !== null ? (
        <Note kind="good">{text.announced(formats.instantInZone(event.announcedAt, event.basics.zone))}</Note>
      ) : (
        <>
          <p className="small quiet">{texts.pages.settings.announceLead}</p>
          {blockers.length > 0 && (
            <div className="note" data-kind="warn" id="announce-blockers">
              <span>
                {text.notYet}
                <ul>
                  {blockers.map((blocker) => (
                    <li key={blocker}>
                      <WhereSettled blocker={blocker} eventId={event.id} />
                    </li>
                  ))}
                </ul>
              </span>
            </div>
          )}
          {announce.error && <ErrorNote>{errorSentence(announce.error, texts)}</ErrorNote>}
          {event.permissions.includes('event.announce') && (
            <div className="row">
              <Button
                kind="primary"
                disabled={blockers.length > 0 || announce.isPending}
                aria-describedby={blockers.length > 0 ? 'announce-blockers' : undefined}
                onClick={() => announce.mutate()}
              >
                {text.button}
              </Button>
              <span className="small quiet">
                {blockers.length === 0
                  ? `${text.ready}${formats.language === 'zh-CN' ? '。' : '. '}${text.explain}`
                  : ''}
              </span>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** A reason as a link to the page where it is settled; day and time are settled on this one. */
function WhereSettled({ blocker, eventId }: { blocker: AnnounceBlocker; eventId: string }) {
  const { texts } = useSpeech();
  const reason = texts.goal.announce.reasons[blocker];
  if (blocker === 'no-date' || blocker === 'no-start-time')
    return (
      <a className="link" href="#sessions">
        {reason}
      </a>
    );
  const step = blocker === 'no-venue' ? '/e/$eventId/plan/venue' : '/e/$eventId/plan/goal';
  return (
    <Link className="link" to={step} params={{ eventId }}>
      {reason}
    </Link>
  );
}
