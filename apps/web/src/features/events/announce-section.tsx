import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { announceBlockers } from '@backcast/plan/announce-blockers';
import { announceHolders } from '@backcast/plan/announce-holders';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { AnnounceBlocker } from '@backcast/planning/can-announce';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';
import { AnnounceHeld } from './announce-held.js';

/** Announces the event, or says what is missing for it and which duty holds it up. */
export function AnnounceSection({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const text = texts.goal.announce;
  return (
    <section className="page-section stack tight">
      <h2>{texts.pages.settings.announce}</h2>
      {event.announcedAt !== null ? (
        <Note kind="good">{text.announced(formats.instantInZone(event.announcedAt, event.basics.zone))}</Note>
      ) : (
        <Announce event={event} />
      )}
    </section>
  );
}

function Announce({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const text = texts.goal.announce;
  const client = useQueryClient();
  const context = usePlanContext(event);
  const plan = useMemo(() => derivePlan(factsOf(event), context), [event, context]);
  const announce = useMutation({
    mutationFn: () => request<EventView>('POST', `events/${event.id}/announce`),
    onSuccess: async (next) => {
      client.setQueryData(['event', event.id], next);
      await client.invalidateQueries({ queryKey: ['events'] });
    },
    // Refused for what this page did not know yet: then it should know it now.
    onError: () =>
      Promise.all([['event', event.id], ['rules']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const blockers = announceBlockers(factsOf(event));
  const holders = announceHolders(plan.gates);
  const isHeld = blockers.length + holders.length > 0;
  return (
    <>
      <p className="small quiet">{texts.pages.settings.announceLead}</p>
      {isHeld && (
        <div className="note" data-kind="warn" id="announce-blockers">
          <div className="stack tight">
            {blockers.length > 0 && <Missing blockers={blockers} eventId={event.id} />}
            {holders.length > 0 && <AnnounceHeld event={event} plan={plan} holders={holders} />}
          </div>
        </div>
      )}
      {announce.error && <ErrorNote>{errorSentence(announce.error, texts)}</ErrorNote>}
      {event.permissions.includes('event.announce') && (
        <div className="row">
          <Button
            kind="primary"
            disabled={isHeld || announce.isPending}
            aria-describedby={isHeld ? 'announce-blockers' : undefined}
            onClick={() => announce.mutate()}
          >
            {text.button}
          </Button>
          <span className="small quiet">
            {isHeld ? '' : `${text.ready}${formats.language === 'zh-CN' ? '。' : '. '}${text.explain}`}
          </span>
        </div>
      )}
    </>
  );
}

function Missing({ blockers, eventId }: { blockers: AnnounceBlocker[]; eventId: string }) {
  const { texts } = useSpeech();
  return (
    <div>
      {texts.goal.announce.notYet}
      <ul>
        {blockers.map((blocker) => (
          <li key={blocker}>
            <WhereSettled blocker={blocker} eventId={eventId} />
          </li>
        ))}
      </ul>
    </div>
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
