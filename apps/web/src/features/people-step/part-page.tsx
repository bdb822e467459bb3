import type { EventView } from '@backcast/contracts/events/event';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import type { DerivedPlan, StepGap } from '@backcast/plan/plan-shape';
import type { DeadlineKind, GapCode } from '@backcast/plan/step-keys';
import type { SectionFacts } from '@backcast/planning/event-sections';
import type { ReactNode } from 'react';
import { Note } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { DeadlineList } from '../../shared/plan/deadline-list.js';
import { GapList } from '../../shared/plan/gap-list.js';
import { StepActions } from '../../shared/plan/step-actions.js';
import { StepBar } from '../../shared/plan/step-bar.js';
import { StepPage } from '../../shared/plan/step-page.js';
import { useLeafWords } from '../../shared/plan/use-leaf-words.js';
import type { SectionDraft } from '../../shared/saving/section-draft.js';

export type PartProps = { event: EventView; tabs: ReactNode };
export type PartDraft<Key extends keyof SectionFacts> = SectionDraft<SectionFacts[Key]> & { mayEdit: boolean };

type Props = {
  event: EventView;
  /** The event with what is typed. */
  shown: EventView;
  tabs: ReactNode;
  section: 'guests' | 'staff' | 'personas' | 'suppliers';
  draft: PartDraft<'guests'> | PartDraft<'staff'> | PartDraft<'personas'> | PartDraft<'suppliers'>;
  plan: DerivedPlan;
  moved: PlanMoves;
  question: string;
  lead: string;
  /** What follows first, above what lacks and what is due. */
  first?: ReactNode;
  gapCodes: readonly GapCode[];
  deadlineKinds: readonly DeadlineKind[];
  onOpen: (id: string) => void;
  /** Why a change that moves others' work waits for a tap. */
  waits?: string;
  children: ReactNode;
};

const urgent: readonly GapCode[] = ['guest-alarm', 'checkpoint-passed', 'delivery-passed'];

/** Ids of the entries of a section: what lacks is told in the part it belongs to. */
const entryIds = (facts: object): Set<string> =>
  new Set(
    Object.values(facts)
      .flatMap((list) => (Array.isArray(list) ? (list as { id: string }[]) : []))
      .map(({ id }) => id),
  );

/** One of the four parts of the people step: its own question, draft and consequences in the frame of every step. */
export function PartPage(props: Props) {
  const { event, shown, section, draft, plan, gapCodes, deadlineKinds } = props;
  const { texts } = useSpeech();
  const parts = texts.stepParts;
  const words = useLeafWords(shown, draft);
  const own = entryIds(shown.sections[section].facts);
  const gaps = (plan.steps.find(({ step }) => step === 'people')?.gaps ?? []).filter(
    ({ code, subjectId }) => gapCodes.includes(code) && (subjectId === null || own.has(subjectId)),
  );
  const deadlines = plan.deadlines.filter(({ kind }) => deadlineKinds.includes(kind));
  const open = ({ subjectId }: StepGap): void => {
    if (subjectId !== null) props.onOpen(subjectId);
  };
  return (
    <StepPage
      event={event}
      step="people"
      plan={plan}
      question={props.question}
      lead={props.lead}
      actions={<StepActions event={event} section={event.sections[section]} draft={draft} mayEdit={draft.mayEdit} />}
      bar={
        <StepBar
          {...{ event, draft, ...words }}
          writer={event.sections[section].writer}
          moved={props.moved}
          {...(props.waits === undefined ? {} : { waits: props.waits })}
        />
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
          {deadlineKinds.length > 0 && (
            <section className="step-group">
              <h2>{parts.due}</h2>
              {deadlines.length === 0 ? (
                <p className="small quiet">{parts.nothingDue}</p>
              ) : (
                <DeadlineList event={shown} deadlines={deadlines} ifMissed={() => ''} />
              )}
            </section>
          )}
        </>
      }
    >
      {props.tabs}
      {draft.wasRestored && <Note kind="accent">{texts.goal.draftRestored}</Note>}
      {props.children}
    </StepPage>
  );
}
