import type { EventView } from '@backcast/contracts/events/event';
import { useSpeech } from '../../shared/language/texts-context.js';
import type { StepPlans } from '../../shared/plan/step-plans.js';
import { subjectName } from '../../shared/plan/step-texts.js';
import { CostNumbers } from './cost-numbers.js';

/** How far the materials are in two sentences, and what they cost. */
export function MaterialsSo({ event, plans }: { event: EventView; plans: StepPlans }) {
  const { texts, formats } = useSpeech();
  const text = texts.budget.materials;
  const { plan } = plans;
  const needed = plan.materials.filter(({ state }) => state !== 'unneeded');
  if (needed.length === 0) return null;
  const isOpen = ({ state }: (typeof needed)[number]): boolean => ['open', 'late', 'unknown'].includes(state);
  const next = plan.deadlines.find(({ kind, isDone }) => kind === 'material-order' && !isDone);
  return (
    <>
      <p className="so-verdict">{text.summary(needed.length, needed.length - needed.filter(isOpen).length)}</p>
      <p className={next && next.date < event.today ? 'bad' : 'quiet'}>
        {next
          ? `${text.nextOrder(subjectName(texts, event, next.subjectId), formats.dayShort(next.date))} · ${texts.steps.due.workingDaysLeft(next.workingDaysLeft)}`
          : text.allInTime}
      </p>
      {event.permissions.includes('budget.read') && (
        <CostNumbers event={event} plans={plans} label={text.cost} keys={['budget.materials']} />
      )}
    </>
  );
}
