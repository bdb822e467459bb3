import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan, EventFacts, StepGap } from '@backcast/plan/plan-shape';
import { clockText } from '@backcast/planning/program/clock-text';
import type { SessionSchedule } from '@backcast/planning/program/schedule-segments';
import { useNavigate } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { DeadlineList } from '../../shared/plan/deadline-list.js';
import { GapList } from '../../shared/plan/gap-list.js';
import { ConflictList } from './conflict-list.js';
import { Experience } from './experience.js';
import type { ProgramDraft } from './program-draft.js';
import { Suggestions } from './suggestions.js';
import { useAudience } from './use-audience.js';
import { WhoComes } from './who-comes.js';

type Props = {
  event: EventView;
  plan: DerivedPlan;
  facts: EventFacts;
  sessionId: string;
  draft: ProgramDraft;
  onOpen: (id: string) => void;
};

/** What follows from the program: whether it fits, how it feels, what contradicts itself, what is missing, who comes. */
export function ProgramConsequences({ event, plan, facts, sessionId, draft, onOpen }: Props) {
  const { texts } = useSpeech();
  const { stepParts: parts } = texts;
  const navigate = useNavigate();
  const { audience, haveSaidYes } = useAudience(event, plan, facts);
  const schedule = plan.program.schedules.find((each) => each.sessionId === sessionId);
  const gaps = (plan.steps.find(({ step }) => step === 'program')?.gaps ?? []).filter(isShownElsewhere);
  const deadlines = plan.deadlines.filter(({ step }) => step === 'program');
  const open = ({ subjectId }: StepGap): void => {
    if (subjectId === null) return;
    if (facts.sections.program.segments.some(({ id }) => id === subjectId)) return onOpen(subjectId);
    // A guest's script is looked after where the guests are.
    const search = { part: 'guests', open: subjectId };
    void navigate({ to: '/e/$eventId/plan/people', params: { eventId: event.id }, search });
  };
  return (
    <>
      <div className="step-so-head">
        <h2>{texts.shell.consequences}</h2>
        {draft.changes.length > 0 && <Tag kind="accent">{parts.preview}</Tag>}
      </div>
      {schedule && schedule.timed.length > 0 && <Verdict schedule={schedule} />}
      <ConflictList event={event} plan={plan} onOpen={onOpen} />
      {schedule && schedule.timed.length > 0 && (
        <Experience event={event} plan={plan} schedule={schedule} draft={draft} onOpen={onOpen} />
      )}
      <Suggestions event={event} facts={facts} audience={audience} draft={draft} onOpen={onOpen} />
      <WhoComes event={event} facts={facts} audience={audience} haveSaidYes={haveSaidYes} />
      <section className="step-group">
        <h2>{parts.open}</h2>
        {gaps.length === 0 ? (
          <p className="small quiet">{parts.nothingOpen}</p>
        ) : (
          <GapList event={event} gaps={gaps} isUrgent={({ code }) => code === 'script-late'} onOpen={open} />
        )}
      </section>
      <section className="step-group">
        <h2>{parts.due}</h2>
        {deadlines.length === 0 ? (
          <p className="small quiet">{parts.nothingDue}</p>
        ) : (
          <DeadlineList event={event} deadlines={deadlines} ifMissed={() => ''} />
        )}
      </section>
    </>
  );
}

/** Contradictions stand above with their minutes; they are not told twice. */
const isShownElsewhere = ({ code }: StepGap): boolean => !code.startsWith('program-');

function Verdict({ schedule }: { schedule: SessionSchedule }) {
  const { texts } = useSpeech();
  const text = texts.program.so;
  const { over, start, end, overRun, spare, isTimed } = schedule;
  return (
    <div className="program-verdict">
      <p className="program-verdict-time">{isTimed ? text.ends(clockText(over)) : text.lasts(String(over - start))}</p>
      <p className={overRun > 0 ? 'small bad' : 'small quiet'}>
        {end === null
          ? text.noEnd
          : overRun > 0
            ? text.overRun(String(overRun), clockText(end))
            : spare === 0
              ? text.fits(clockText(end))
              : text.spare(String(spare))}
      </p>
    </div>
  );
}
