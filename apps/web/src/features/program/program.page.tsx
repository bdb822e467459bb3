import type { EventView } from '@backcast/contracts/events/event';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { eventQuery } from '../../shared/api/event.query.js';
import { Note } from '../../shared/feedback/error-note.js';
import { Skeleton } from '../../shared/feedback/skeletons.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useOpenEntry } from '../../shared/plan/open-entry.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { StepActions } from '../../shared/plan/step-actions.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { StepPage } from '../../shared/plan/step-page.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { useLeafWords } from '../../shared/plan/use-leaf-words.js';
import { ProgramConsequences } from './program-consequences.js';
import { SegmentList } from './segment-list.js';
import { SessionPicker } from './session-picker.js';
import { Touchpoints } from './touchpoints.js';
import './program.css';

// The segments come first; what proposes another order, and the offers below, follow by themselves.
const ArrangePanel = lazy(() =>
  import('./arrange-panel.js').then(({ ArrangePanel: component }) => ({ default: component })),
);
const ShortenPanel = lazy(() =>
  import('./shorten-panel.js').then(({ ShortenPanel: component }) => ({ default: component })),
);
const AttentionFields = lazy(() =>
  import('./attention-fields.js').then(({ AttentionFields: component }) => ({ default: component })),
);
const OffersPart = lazy(() => import('./offers-part.js').then(({ OffersPart: component }) => ({ default: component })));

/** The program of one event: what happens on the left, how it feels and what it lacks on the right. */
export function ProgramPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/plan/program' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  return <Program key={event.id} event={event} />;
}

function Program({ event }: { event: EventView }) {
  const { texts } = useSpeech();
  const text = texts.program;
  const program = useStepDraft(event, 'program');
  const offers = useStepDraft(event, 'offers');
  const typed = { program: program.values, offers: offers.values };
  const { plan, moved, facts } = useStepPlans(event, typed);
  const shown = useShownEvent(event, typed);
  const entries = useOpenEntry();
  const { sessionId, showSession } = useSession(event);
  const bar = useBar(shown, program, offers);
  const barSection = event.sections[bar.key];
  const parts = { event: shown, plan, sessionId, draft: program, openId: entries.openId, onToggle: entries.toggle };
  return (
    <StepPage
      event={shown}
      step="program"
      plan={plan}
      question={text.question}
      lead={text.lead}
      actions={
        <>
          <StepActions event={event} section={barSection} draft={bar.draft} mayEdit={program.mayEdit} />
          <Link className="link small" to="/e/$eventId/show" params={{ eventId: event.id }}>
            {text.show.link}
          </Link>
        </>
      }
      bar={<StepBar event={event} draft={bar.draft} writer={barSection.writer} moved={moved} {...bar.words} />}
      consequences={
        <ProgramConsequences
          event={shown}
          plan={plan}
          facts={facts}
          sessionId={sessionId}
          draft={program}
          onOpen={entries.goTo}
        />
      }
    >
      {(program.wasRestored || offers.wasRestored) && (
        <div className="step-group">
          <Note kind="accent">{texts.goal.draftRestored}</Note>
        </div>
      )}
      <SessionPicker event={shown} sessionId={sessionId} onShow={showSession} />
      <SegmentList {...parts} onOpen={entries.goTo} />
      <Suspense fallback={<Skeleton height={40} />}>
        <ShortenPanel
          event={shown}
          schedule={plan.program.schedules.find((each) => each.sessionId === sessionId)}
          draft={program}
        />
        <ArrangePanel event={shown} plan={plan} facts={facts} sessionId={sessionId} draft={program} />
      </Suspense>
      <Touchpoints {...parts} />
      <Suspense fallback={<Skeleton height={160} />}>
        <OffersPart
          event={shown}
          plan={plan}
          draft={offers}
          segments={program.values.segments}
          openId={entries.openId}
          onToggle={entries.toggle}
          onOpen={entries.goTo}
        />
      </Suspense>
      <Suspense fallback={<Skeleton height={40} />}>
        <AttentionFields draft={program} />
      </Suspense>
    </StepPage>
  );
}

/** Which session is shown is in the address; the first one until somebody chooses. */
function useSession(event: EventView) {
  const { session } = useSearch({ from: '/shell/e/$eventId/plan/program' });
  const navigate = useNavigate({ from: '/e/$eventId/plan/program' });
  const { sessions } = event.sessions;
  const sessionId = sessions.find(({ id }) => id === session)?.id ?? sessions[0]?.id ?? '';
  const showSession = (id: string): void =>
    void navigate({ search: (old) => ({ ...old, session: id }), replace: true, resetScroll: false });
  return { sessionId, showSession };
}

type Drafts = [ReturnType<typeof useStepDraft<'program'>>, ReturnType<typeof useStepDraft<'offers'>>];

/** The bar speaks for what was changed last: program and offers are saved each for itself. */
function useBar(event: EventView, ...[program, offers]: Drafts) {
  const words = { program: useLeafWords(event, program), offers: useLeafWords(event, offers) };
  const isOfOffers =
    offers.changes.length > 0 || offers.clashes.length > 0 || (offers.savedAt !== null && program.changes.length === 0);
  const key = isOfOffers ? 'offers' : 'program';
  return { key, draft: isOfOffers ? offers : program, words: words[key] } as const;
}
