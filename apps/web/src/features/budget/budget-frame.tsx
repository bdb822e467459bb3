import type { EventView } from '@backcast/contracts/events/event';
import type { StepGap } from '@backcast/plan/plan-shape';
import type { DeadlineKind, GapCode } from '@backcast/plan/step-keys';
import type { SectionFacts } from '@backcast/planning/event-sections';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Note } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { DeadlineList } from '../../shared/plan/deadline-list.js';
import { GapList } from '../../shared/plan/gap-list.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { StepPage } from '../../shared/plan/step-page.js';
import type { StepPlans } from '../../shared/plan/step-plans.js';
import { useLeafWords } from '../../shared/plan/use-leaf-words.js';
import type { SectionDraft } from '../../shared/saving/section-draft.js';
import { TakeAlong } from '../../shared/take/take-along.js';
import { budgetSheet } from './budget-sheet.js';

export type PartProps = { event: EventView; tabs: ReactNode };
export type PartDraft<Key extends 'materials' | 'budget'> = SectionDraft<SectionFacts[Key]> & { mayEdit: boolean };

type Props = PartProps & {
  /** The event with what is typed. */
  shown: EventView;
  section: 'materials' | 'budget';
  draft: PartDraft<'materials'> | PartDraft<'budget'>;
  plans: StepPlans;
  question: string;
  lead: string;
  /** What follows first, above what lacks and what is due. */
  first: ReactNode;
  gapCodes: readonly GapCode[];
  deadlineKinds: readonly DeadlineKind[];
  /** So many deadlines at the most, where the page has them all. */
  mostDeadlines?: number;
  onOpen: (id: string) => void;
  children: ReactNode;
};

const urgent: readonly GapCode[] = ['order-late', 'delivery-late', 'approval-late', 'approval-overdue'];

/** One of the two parts of the step: its own question, draft and consequences in the frame of every step. */
export function BudgetFrame(props: Props) {
  const { event, shown, section, draft, plans, gapCodes, deadlineKinds } = props;
  const { plan } = plans;
  const speech = useSpeech();
  const { texts } = speech;
  const parts = texts.stepParts;
  const words = useLeafWords(shown, draft);
  const all = plan.steps.find(({ step }) => step === 'budget')?.gaps ?? [];
  const gaps = all.filter(({ code }) => gapCodes.includes(code));
  const deadlines = plan.deadlines
    .filter(({ kind, isDone }) => deadlineKinds.includes(kind) && !isDone)
    .slice(0, props.mostDeadlines);
  const open = ({ subjectId }: StepGap): void => {
    if (subjectId !== null) props.onOpen(subjectId);
  };
  return (
    <StepPage
      event={shown}
      step="budget"
      plan={plan}
      question={props.question}
      lead={props.lead}
      actions={
        <>
          {event.permissions.includes('event.history') && (
            <Link className="link small" to="/e/$eventId/history" params={{ eventId: event.id }}>
              {texts.shell.eventHistory}
            </Link>
          )}
          <TakeAlong sheet={() => budgetSheet(shown, plan, speech)} today={event.today} hasText hasTable />
        </>
      }
      bar={
        <StepBar event={shown} draft={draft} writer={event.sections[section].writer} moved={plans.moved} {...words} />
      }
      consequences={
        <>
          <div className="step-so-head">
            <h2>{texts.shell.consequences}</h2>
            {draft.changes.length > 0 && <Tag kind="accent">{parts.preview}</Tag>}
          </div>
          {props.first}
          <section className="step-group">
            <h2>{parts.open}</h2>
            {gaps.length === 0 ? (
              <p className="small quiet">{parts.nothingOpen}</p>
            ) : (
              <GapList event={shown} gaps={gaps} isUrgent={({ code }) => urgent.includes(code)} onOpen={open} />
            )}
          </section>
          <section className="step-group">
            <h2>{parts.due}</h2>
            {deadlines.length === 0 ? (
              <p className="small quiet">{parts.nothingDue}</p>
            ) : (
              <DeadlineList event={shown} deadlines={deadlines} ifMissed={() => ''} />
            )}
          </section>
        </>
      }
    >
      {props.tabs}
      {draft.wasRestored && <Note kind="accent">{texts.goal.draftRestored}</Note>}
      {props.children}
    </StepPage>
  );
}
