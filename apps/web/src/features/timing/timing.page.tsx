import type { EventView } from '@backcast/contracts/events/event';
import { derivePlan } from '@backcast/plan/derive-plan';
import { deriveMoves, noMoves } from '@backcast/plan/moves/derive-moves';
import { slotKey, type DateSlot } from '@backcast/planning/date-slots';
import { anchorOf, moveSessions } from '@backcast/planning/move-sessions';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { eventQuery } from '../../shared/api/event.query.js';
import { newId } from '../../shared/api/new-id.js';
import { Note } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { StepActions } from '../../shared/plan/step-actions.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { StepPage } from '../../shared/plan/step-page.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { useSessionsDraft } from '../../shared/saving/sessions-draft.js';
import { timingLeafName, timingLeafText } from '../../shared/plan/timing-words.js';
import { AudiencesGroup } from './audiences-group.js';
import { BestDates } from './best-dates.js';
import { CandidatesGroup, mostCandidates } from './candidates-group.js';
import { HeatMonths } from './heat-months.js';
import { MovePreview, type Move } from './move-preview.js';
import { pollsQuery } from './polls.query.js';
import { PollsGroup } from './polls-group.js';
import { SearchGroup } from './search-group.js';
import { slotText } from './slot-words.js';
import { TimingSo } from './timing-so.js';
import { slotNow, useRanking, type Ranking } from './use-ranking.js';
import './timing.css';

/** When the event takes place: where to look on the left, which days are good and what moving does on the right. */
export function TimingPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/plan/timing' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  return <Timing key={event.id} event={event} />;
}

function Timing({ event }: { event: EventView }) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.timing;
  const draft = useStepDraft(event, 'timing');
  const [{ data: asked }] = useSuspenseQueries({ queries: [pollsQuery(event.id)] });
  const { context, facts, plan, moved } = useStepPlans(event, { timing: draft.values });
  const shown = useShownEvent(event, { timing: draft.values });
  const ranking = useRanking(facts, plan, context, asked.polls);
  const moving = useMoving(event, facts, plan, context, ranking);
  const add = ({ date, startTime }: DateSlot): void => {
    const { candidates } = draft.values;
    draft.choose({ ...draft.values, candidates: [...candidates, { id: newId(), date, startTime, note: '' }] });
  };
  const mayAdd = draft.mayEdit && draft.values.candidates.length < mostCandidates;
  const actions = {
    ...{ event: shown, plan, nowKey: ranking.now === null ? '' : slotKey(ranking.now) },
    candidateKeys: new Set(draft.values.candidates.map(slotKey)),
    onPreview: moving.draft.mayEdit ? moving.preview : undefined,
    onAdd: mayAdd ? add : undefined,
  };
  const isMoving = moving.isShown;
  return (
    <StepPage
      event={event}
      step="timing"
      plan={plan}
      question={text.question}
      lead={text.lead}
      actions={
        isMoving ? (
          <StepActions event={event} section={event.sessions} draft={moving.draft} mayEdit={moving.draft.mayEdit} />
        ) : (
          <StepActions event={event} section={event.sections.timing} draft={draft} mayEdit={draft.mayEdit} />
        )
      }
      bar={
        isMoving ? (
          <StepBar
            event={event}
            draft={moving.draft}
            writer={event.sessions.writer}
            moved={moving.move?.moved ?? noMoves}
            waits={text.move.waits}
            nameOf={moving.nameOf}
            show={(_path, value) => moving.showSession(value)}
          />
        ) : (
          <StepBar
            event={event}
            draft={draft}
            writer={event.sections.timing.writer}
            moved={moved}
            nameOf={(path) => timingLeafName(path, leafAt(draft, path), speech)}
            show={(path, value) => timingLeafText(path, value, speech) || text.nothing}
          />
        )
      }
      consequences={
        <>
          {moving.move && (
            <MovePreview
              event={shown}
              context={context}
              move={moving.move}
              scope={moving.scope}
              onApply={moving.draft.apply}
              onDiscard={moving.draft.discard}
            />
          )}
          <TimingSo event={shown} plan={plan} ranking={ranking} isMoving={moving.move !== null} />
          <BestDates ranking={ranking} {...actions} />
          <HeatMonths ranking={ranking} {...actions} />
        </>
      }
    >
      {draft.wasRestored && (
        <div className="step-group">
          <Note kind="accent">{texts.goal.draftRestored}</Note>
        </div>
      )}
      <SearchGroup
        draft={draft}
        today={event.today}
        daysNeeded={event.sections.tasks.facts.tasks.length === 0 ? null : plan.tasks.daysNeeded}
      />
      <AudiencesGroup draft={draft} audiences={context.audiences ?? []} />
      <CandidatesGroup draft={draft} ranking={ranking} today={event.today} />
      <PollsGroup event={shown} polls={asked.polls} mayEdit={draft.mayEdit} />
    </StepPage>
  );
}

/** What a leaf holds on either side, for its name. */
function leafAt({ changes, clashes }: ReturnType<typeof useStepDraft<'timing'>>, path: string): unknown {
  const clash = clashes.find((each) => each.path === path);
  const change = changes.find((each) => each.path === path);
  return clash?.mine ?? clash?.theirs ?? change?.after ?? change?.before;
}

type Plans = ReturnType<typeof useStepPlans>;

/** A move that is being looked at: the sessions as they would be, the plan that follows, and how it is applied. */
function useMoving(
  event: EventView,
  facts: Plans['facts'],
  plan: Plans['plan'],
  context: Plans['context'],
  ranking: Ranking,
) {
  const speech = useSpeech();
  const text = speech.texts.timing.move;
  // A move is never saved by itself: everybody plans with the date, so that its consequences are looked at first.
  const draft = useSessionsDraft(event, () => true);
  const [only, moveOnly] = useState<string>('all');
  const saved = event.sessions.sessions;
  const { lengthMinutes } = facts.sections.timing;
  const isDirty = draft.changes.length > 0;
  const typed = JSON.stringify(draft.values);
  const move = useMemo((): Move | null => {
    if (!isDirty) return null;
    const sessions = facts.sessions.flatMap((session) => {
      const next = (JSON.parse(typed) as typeof saved).find(({ id }) => id === session.id);
      return next ? [{ ...session, date: next.date, startTime: next.startTime, endTime: next.endTime }] : [];
    });
    const after = { ...facts, sessions };
    const derived = derivePlan(after, context);
    const slot = slotNow(after);
    return {
      before: { facts, plan, slot: ranking.now },
      after: { facts: after, plan: derived, slot: slot === null ? null : ranking.find(slot) },
      moved: deriveMoves({ facts, plan }, { facts: after, plan: derived }),
    };
  }, [isDirty, typed, facts, plan, context, ranking]);
  const goTo = (slot: DateSlot, which: string): void =>
    draft.choose(moveSessions(saved, slot, lengthMinutes, which === 'all' ? null : which));
  const name = (id: string): string => {
    const index = saved.findIndex((session) => session.id === id);
    return saved[index]?.name || text.session(index + 1);
  };
  const target = (): DateSlot | null => {
    const session = only === 'all' ? anchorOf(draft.values) : draft.values.find(({ id }) => id === only);
    return session?.date && session.startTime ? { date: session.date, startTime: session.startTime } : null;
  };
  const rescope = (which: string): void => {
    const slot = target();
    moveOnly(which);
    if (slot) goTo(slot, which);
  };
  const options = [
    { value: 'all', label: text.all },
    ...saved.map(({ id }) => ({ value: id, label: text.only(name(id)) })),
  ];
  return {
    draft,
    move,
    isShown: isDirty || draft.clashes.length > 0 || draft.savedAt !== null || draft.error !== null,
    preview: (slot: DateSlot) => goTo(slot, only),
    scope: saved.length > 1 ? { value: only, options, onChange: rescope } : null,
    nameOf: (path: string) => (saved.length === 1 ? speech.texts.words.sections.sessions : name(path)),
    showSession: (value: unknown) => {
      const { date = null, startTime } = (value ?? {}) as Partial<(typeof saved)[number]>;
      return date === null ? speech.texts.timing.noDate : slotText({ date, startTime: startTime ?? '' }, speech);
    },
  };
}
