import type { EventView } from '@backcast/contracts/events/event';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { eventQuery } from '../../shared/api/event.query.js';
import { Note } from '../../shared/feedback/error-note.js';
import { Line, Lines } from '../../shared/fields/line.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useOpenEntry } from '../../shared/plan/open-entry.js';
import { useShownEvent } from '../../shared/plan/shown-event.js';
import { StepActions } from '../../shared/plan/step-actions.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { StepPage } from '../../shared/plan/step-page.js';
import { useStepPlans } from '../../shared/plan/step-plans.js';
import { useLeafWords } from '../../shared/plan/use-leaf-words.js';
import { MayBendList } from './may-bend-list.js';
import { MustNotFailList } from './must-not-fail-list.js';
import { OccasionConsequences } from './occasion-consequences.js';

/** The occasion of one event: the means, not the end; what must not fail, and what may bend. */
export function OccasionPage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/plan/occasion' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  return <Occasion key={event.id} event={event} />;
}

function Occasion({ event }: { event: EventView }) {
  const { texts } = useSpeech();
  const text = texts.occasion;
  const draft = useStepDraft(event, 'occasion');
  const { values: facts, mayEdit } = draft;
  const plans = useStepPlans(event, { occasion: facts });
  const shown = useShownEvent(event, { occasion: facts });
  const entries = useOpenEntry();
  const words = useLeafWords(shown, draft);
  const field = (name: 'what' | 'theme' | 'expectations') => ({
    label: text[name],
    value: facts[name],
    isDisabled: !mayEdit,
    onChange: (value: string) => draft.edit({ ...facts, [name]: value }),
    onLeave: draft.leave,
  });
  return (
    <StepPage
      event={event}
      step="occasion"
      plan={plans.plan}
      question={text.question}
      lead={text.lead}
      actions={<StepActions event={event} section={event.sections.occasion} draft={draft} mayEdit={mayEdit} />}
      bar={
        <StepBar event={event} draft={draft} writer={event.sections.occasion.writer} moved={plans.moved} {...words} />
      }
      consequences={<OccasionConsequences event={shown} plan={plans.plan} draft={draft} onOpen={entries.goTo} />}
    >
      {draft.wasRestored && (
        <div className="step-group">
          <Note kind="accent">{texts.goal.draftRestored}</Note>
        </div>
      )}
      <div className="step-group stack">
        <div className="stack tight">
          <Segmented
            label={text.source}
            value={facts.source ?? 'none'}
            isDisabled={!mayEdit}
            options={(['existing', 'created'] as const).map((value) => ({ value, label: text.sources[value] }))}
            onChange={(source) => source !== 'none' && draft.choose({ ...facts, source })}
          />
          <p className="small quiet">{text.sourceHints[facts.source ?? 'existing']}</p>
        </div>
        <div className="form-grid">
          <Line {...field('what')} example={text.whatExample} />
          <Line {...field('theme')} example={text.themeExample} />
        </div>
        <Lines {...field('expectations')} hint={text.expectationsHint} maxLength={1000} rows={3} />
      </div>
      <MustNotFailList event={shown} draft={draft} openId={entries.openId} onToggle={entries.toggle} />
      <MayBendList draft={draft} />
    </StepPage>
  );
}
