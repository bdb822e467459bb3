import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { announceBlockers } from '@backcast/plan/announce-blockers';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { eventQuery } from '../../shared/api/event.query.js';
import { useMe } from '../../shared/api/me.query.js';
import { RequestError } from '../../shared/api/request.js';
import { SaveState } from '../../shared/feedback/save-state.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech, type Speech } from '../../shared/language/texts-context.js';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';
import { WhenWhere } from '../../shared/plan/step-page.js';
import { WalkLine } from '../../shared/plan/walk-line.js';
import { walkNodes } from '../../shared/plan/walk-nodes.js';
import { PageTop } from '../../shared/shell/frame.js';
import { PrintSheet } from '../../shared/take/print-sheet.js';
import { useIsPrintView } from '../../shared/take/print-view.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import type { GoalEditor } from './goal-editor.js';
import { useGoalEditor } from './goal-editor.js';
import { savedPlan } from './goal-plans.js';
import { goalSheet } from './goal-sheet.js';
import { GoalSides } from './goal-sides.js';
import './goal.css';

/** The goal of one event: the question on the left, what follows from it on the right. */
export function GoalPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/plan/goal' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  const speech = useSpeech();
  const context = usePlanContext(event);
  if (useIsPrintView())
    return <PrintSheet sheet={goalSheet(event, savedPlan(event, context), speech)} today={event.today} />;
  // Another event is another page: nothing of its editor may stay.
  return <GoalOfEvent key={event.id} event={event} />;
}

function GoalOfEvent({ event }: { event: EventView }) {
  const speech = useSpeech();
  const context = usePlanContext(event);
  const editor = useGoalEditor(event);
  const navigate = useNavigate();
  const plan = useMemo(() => savedPlan(event, context), [event, context]);
  const nodes = walkNodes(event, plan, 'goal', speech).map((node) =>
    node.step === 'goal' ? { ...node, value: targetOf(editor, speech) } : node,
  );
  return (
    <>
      <PageTop title={event.basics.name} when={<WhenWhere event={event} />}>
        <Saved event={event} editor={editor} />
        <EventLinks event={event} />
        <TakeAlong sheet={() => goalSheet(event, plan, speech)} today={event.today} hasText />
      </PageTop>
      <WalkLine nodes={nodes} onOpen={(href) => void navigate({ to: href })} />
      <GoalSides event={event} editor={editor} />
    </>
  );
}

/** The target as it is typed right now. */
function targetOf({ goal }: GoalEditor, { texts, formats }: Speech): string {
  const { balanced, leadMetric } = goal.facts;
  return balanced === null || leadMetric === null ? texts.words.none : formats.amount(balanced, leadMetric.unit);
}

/** To the history, and to announcing once the goal is complete. */
function EventLinks({ event }: { event: EventView }) {
  const { texts } = useSpeech();
  const params = { eventId: event.id };
  const isReady =
    event.status === 'draft' &&
    event.permissions.includes('event.announce') &&
    announceBlockers(factsOf(event)).length === 0;
  return (
    <>
      {event.permissions.includes('event.history') && (
        <Link className="link small" to="/e/$eventId/history" params={params}>
          {texts.shell.eventHistory}
        </Link>
      )}
      {isReady && (
        <Link className="button" to="/e/$eventId/settings" params={params}>
          {texts.goal.announce.button}
        </Link>
      )}
    </>
  );
}

const isOffline = (failure: Error): boolean => failure instanceof RequestError && failure.code === 'offline';

/** Save state in the corner where it always is. */
function Saved({ event, editor }: { event: EventView; editor: GoalEditor }) {
  const { texts, formats } = useSpeech();
  const me = useMe();
  if (!event.permissions.includes('goal.edit')) return <SaveState state="read-only" />;
  if (editor.failure) {
    return (
      <>
        {!isOffline(editor.failure) && <span className="small bad">{errorSentence(editor.failure, texts)}</span>}
        <SaveState state="failed" onRetry={editor.commit} />
      </>
    );
  }
  if (editor.isSaving) return <SaveState state="saving" />;
  if (editor.isDirty) return <SaveState state="waiting" />;
  const { writer } = event.goal;
  const time = formats.timeIn(writer.at, event.basics.zone);
  return (
    <SaveState
      state="saved"
      time={time}
      {...(writer.personId === me.person.id || writer.personId === null ? {} : { by: writer.name })}
    />
  );
}
