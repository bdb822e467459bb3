import type { EventView } from '@backcast/contracts/events/event';
import { deriveVenueOptions } from '@backcast/plan/derive-venue-options';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { eventQuery } from '../../shared/api/event.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { StepActions } from '../../shared/plan/step-actions.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { StepPage } from '../../shared/plan/step-page.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { Candidates } from './candidates.js';
import { ChosenVenue } from './chosen-venue.js';
import { CompareVenues } from './compare-venues.js';
import { leafInWords, leafName } from './show-venue-leaf.js';
import { movesSessions } from './venue-edits.js';
import { VenueSo } from './venue-so.js';
import './venue.css';

/** Where the event takes place: candidates on the left, what each means for the goal on the right. */
export function VenuePage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/plan/venue' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  // Another event is another page: nothing of its draft may stay.
  return <VenueOfEvent key={event.id} event={event} />;
}

function VenueOfEvent({ event }: { event: EventView }) {
  const speech = useSpeech();
  const text = speech.texts.venue;
  const draft = useStepDraft(event, 'venue', movesSessions);
  const shown = useShownEvent(event, { venue: draft.values });
  const { facts, plan, before, moved } = useStepPlans(event, { venue: draft.values });
  const options = useMemo(() => deriveVenueOptions(facts, plan), [facts, plan]);
  const { openId, openWhy, open, toggleWhy } = useAddress();
  const isReadOnly = !draft.mayEdit;
  const { candidates } = draft.values;
  const compared = options.flatMap((option) => {
    const candidate = candidates.find(({ id }) => id === option.candidateId);
    return candidate && candidate.status !== 'dropped' ? [{ option, candidate }] : [];
  });
  const { writer } = event.sections.venue;
  const lastChange = speech.texts.shell.save.savedBy(writer.name, speech.formats.instant(writer.at, event.basics.zone));
  const why = { openWhy, onToggleWhy: toggleWhy, lastChange };
  const names = { event, candidates: [...candidates, ...event.sections.venue.facts.candidates] };
  return (
    <StepPage
      event={shown}
      step="venue"
      plan={plan}
      question={text.question}
      lead={text.lead}
      actions={<StepActions event={event} section={event.sections.venue} draft={draft} mayEdit={draft.mayEdit} />}
      bar={
        <StepBar
          event={event}
          draft={draft}
          writer={writer}
          moved={moved}
          waits={text.choiceWaits}
          nameOf={(path) => leafName(path, names.candidates, speech)}
          show={(path, value) => leafInWords(path, value, draft.values, speech)}
        />
      }
      consequences={
        <>
          <VenueSo event={shown} plan={plan} before={before} {...why} />
          {compared.length > 0 && (
            <CompareVenues
              compared={compared}
              overfillLimit={event.goal.facts.overfillChance}
              isMoneyTold={event.permissions.includes('budget.read')}
              {...why}
            />
          )}
        </>
      }
    >
      {candidates.length > 0 && (
        <ChosenVenue event={event} facts={draft.values} isReadOnly={isReadOnly} onChoose={draft.choose} />
      )}
      <Candidates
        event={event}
        facts={draft.values}
        isReadOnly={isReadOnly}
        openId={openId}
        onOpen={open}
        onEdit={draft.edit}
        onChoose={draft.choose}
        onLeave={draft.leave}
      />
    </StepPage>
  );
}

/** Which candidate and which reason are open is in the address. */
function useAddress() {
  const { open: openId = null, why: openWhy = null } = useSearch({ from: '/shell/e/$eventId/plan/venue' });
  const navigate = useNavigate({ from: '/e/$eventId/plan/venue' });
  const go = (open: string | null, why: string | null): void =>
    void navigate({
      search: { ...(open === null ? {} : { open }), ...(why === null ? {} : { why }) },
      replace: true,
      resetScroll: false,
    });
  return {
    openId,
    openWhy,
    open: (id: string | null) => go(id, openWhy),
    toggleWhy: (why: string) => go(openId, openWhy === why ? null : why),
  };
}
