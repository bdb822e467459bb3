import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { firstProgram } from '@backcast/planning/program/first-program';
import { clockText } from '@backcast/planning/program/clock-text';
import { segmentsOf } from '@backcast/planning/program/schedule-segments';
import type { Segment } from '@backcast/planning/program-facts';
import { newId } from '../../shared/api/new-id.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { AddSegment } from './add-segment.js';
import { moveSegment, moveSegmentTo } from './move-segment.js';
import type { ProgramDraft } from './program-draft.js';
import { SegmentCard } from './segment-card.js';
import { useSegmentKeys } from './use-segment-keys.js';

type Props = {
  event: EventView;
  plan: DerivedPlan;
  sessionId: string;
  draft: ProgramDraft;
  openId: string | null;
  onToggle: (id: string) => void;
  onOpen: (id: string) => void;
};

/** The segments of one session in their order, with their times. */
export function SegmentList({ event, plan, sessionId, draft, openId, onToggle, onOpen }: Props) {
  const { texts } = useSpeech();
  const text = texts.program;
  const { values: facts, mayEdit } = draft;
  const segments = segmentsOf(facts.segments, sessionId);
  const schedule = plan.program.schedules.find((each) => each.sessionId === sessionId);
  const put = (next: Segment[]) => ({ ...facts, segments: next });
  const move = (id: string, by: -1 | 1): void => draft.choose(put(moveSegment(facts.segments, sessionId, id, by)));
  const keys = useSegmentKeys(mayEdit ? move : null);
  return (
    <section className="step-group">
      <div className="program-doors">
        <NumberField
          label={text.doors}
          hint={schedule?.isTimed ? text.doorsHint(clockText(schedule.doors)) : '\u00a0'}
          value={facts.doorsMinutes}
          least={0}
          most={480}
          unit={text.minutes}
          isDisabled={!mayEdit}
          onChange={(minutes) => minutes !== null && draft.edit({ ...facts, doorsMinutes: minutes })}
          onCommit={draft.leave}
        />
      </div>
      {schedule?.isTimed === false && segments.length > 0 && <p className="small warn">{text.relative}</p>}
      {facts.segments.length === 0 && (
        <EmptyPage
          title={text.emptyTitle}
          lead={text.emptyLead}
          example={text.emptyExample}
          action={
            mayEdit && (
              <Button kind="primary" onClick={() => draft.choose(firstProgram(event.template, newId))}>
                {text.useTemplate}
              </Button>
            )
          }
        />
      )}
      <div className="program-segments" onKeyDown={keys}>
        {segments.map((segment, index) => (
          <SegmentCard
            key={segment.id}
            event={event}
            segment={segment}
            timed={schedule?.timed.find(({ segmentId }) => segmentId === segment.id) ?? null}
            place={{ isFirst: index === 0, isLast: index === segments.length - 1 }}
            isOpen={openId === segment.id}
            mayEdit={mayEdit}
            onToggle={() => onToggle(segment.id)}
            onEdit={(part) => draft.edit(put(putEntry(facts.segments, segment.id, part)))}
            onLeave={draft.leave}
            onChoose={(part) => draft.choose(put(putEntry(facts.segments, segment.id, part)))}
            onMove={(by) => move(segment.id, by)}
            onDropOn={(id) => draft.choose(put(moveSegmentTo(facts.segments, id, segment.id)))}
            onRemove={() => draft.choose(put(withoutEntry(facts.segments, segment.id)))}
          />
        ))}
      </div>
      {mayEdit && (
        <AddSegment
          segments={facts.segments}
          onAdd={(next, id) => {
            draft.choose(put(next));
            onOpen(id);
          }}
        />
      )}
    </section>
  );
}
