import type { EventView } from '@backcast/contracts/events/event';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import type { DeriveContext, DerivedPlan, EventFacts } from '@backcast/plan/plan-shape';
import type { RankedSlot } from '@backcast/planning/rank-dates-shape';
import { useEffect, useRef } from 'react';
import { Note } from '../../shared/feedback/error-note.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { holidaysBetween } from '../../shared/plan/holiday-words.js';
import { MovesList } from '../../shared/plan/moves-list.js';
import { deadlineText } from '../../shared/plan/step-texts.js';
import { QualityTag, SlotPoints } from './slot-points.js';
import { slotText, refusalText } from './slot-words.js';
import { slotNow } from './use-ranking.js';

export type Move = {
  before: { facts: EventFacts; plan: DerivedPlan; slot: RankedSlot | null };
  after: { facts: EventFacts; plan: DerivedPlan; slot: RankedSlot | null };
  moved: PlanMoves;
};
type Props = {
  event: EventView;
  context: DeriveContext;
  move: Move;
  /** Which sessions move: all, or the one with this id. Missing with a single session. */
  scope: { value: string; options: { value: string; label: string }[]; onChange: (value: string) => void } | null;
  onApply: () => void;
  onDiscard: () => void;
};

/** What moving the date does, before it is done: first what becomes impossible, then every day that moves, old → new. */
export function MovePreview({ event, context, move, scope, onApply, onDiscard }: Props) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.timing.move;
  const { before, after, moved } = move;
  const section = useRef<HTMLElement>(null);
  const target = JSON.stringify(after.facts.sessions.map(({ date, startTime }) => [date, startTime]));
  // The list that was tapped is long: whoever asked for the consequences is taken to them, also without eyes.
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    const side = section.current?.closest('.step-so');
    if (!side) return;
    // On a desk the side scrolls by itself, on a phone the page does.
    if (side.scrollHeight > side.clientHeight) side.scrollTop = 0;
    else section.current?.scrollIntoView?.({ block: 'start' });
  }, [target]);
  const [from, to] = [slotNow(before.facts), slotNow(after.facts)];
  const holidays = to === null ? '' : holidaysBetween(context.calendar, context.today, to.date, speech);
  const provisional = after.plan.deadlines.filter(({ isProvisional, isDone }) => isProvisional && !isDone).length;
  return (
    <section ref={section} tabIndex={-1} className="timing-move" aria-label={text.title}>
      <div className="step-so-head">
        <h2>{text.title}</h2>
        <Tag kind="accent">{texts.stepParts.preview}</Tag>
      </div>
      <p className="timing-move-days">
        <s className="quiet">{from === null ? texts.timing.noDate : slotText(from, speech)}</s> →{' '}
        <b>{to === null ? texts.timing.noDate : slotText(to, speech)}</b>{' '}
        {after.slot && <QualityTag quality={after.slot.quality} />}
      </p>
      {holidays !== '' && <p className="small quiet">{holidays}</p>}
      {scope && <Segmented label={text.which} {...scope} />}
      <Impossible event={event} context={context} plan={after.plan} slot={after.slot} />
      <div className="step-group">
        <MovesList event={event} moves={moved} />
      </div>
      {after.slot && (
        <div className="step-group">
          <h3>{text.points}</h3>
          <SlotPoints event={event} plan={after.plan} slot={after.slot} />
        </div>
      )}
      {provisional > 0 && (
        <div className="step-group">
          <Note kind="warn">{text.provisional(provisional)}</Note>
        </div>
      )}
      <p className="small quiet step-group">{text.unmoved}</p>
      <div className="row step-group">
        <Button kind="primary" onClick={onApply}>
          {text.apply}
        </Button>
        <Button onClick={onDiscard}>{text.discard}</Button>
      </div>
    </section>
  );
}

/** What cannot be done in time any more on the new day; said first, because nothing that follows can repair it. */
function Impossible({
  event,
  context,
  plan,
  slot,
}: Pick<Props, 'event' | 'context'> & { plan: DerivedPlan; slot: RankedSlot | null }) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.timing.move;
  const late = plan.deadlines.filter(({ isDone, date }) => !isDone && date < context.today);
  const refusals = (slot?.refusals ?? []).filter(({ code }) => code === 'past' || code === 'venue-taken');
  if (late.length + refusals.length === 0) return <p className="small good step-group">{text.noneImpossible}</p>;
  return (
    <div className="step-group">
      <div className="note" data-kind="bad" role="alert">
        <b>{text.impossible}</b>
        <ul>
          {refusals.map((refusal) => (
            <li key={refusal.code}>{refusalText(refusal, plan, speech)}</li>
          ))}
          {late.map((deadline) => (
            <li key={deadline.key}>
              {deadlineText(texts, event, deadline, formats)}{' '}
              <span className="nowrap">{formats.day(deadline.date)}</span> ·{' '}
              {texts.steps.due.workingDaysLeft(deadline.workingDaysLeft)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
