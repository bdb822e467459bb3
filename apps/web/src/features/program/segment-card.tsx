import type { EventView } from '@backcast/contracts/events/event';
import { clockText } from '@backcast/planning/program/clock-text';
import type { TimedSegment } from '@backcast/planning/program/schedule-segments';
import type { Segment } from '@backcast/planning/program-facts';
import type { DragEvent } from 'react';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { EntryCard, OrderButtons } from '../../shared/plan/entry-card.js';
import { contactName, personName } from '../../shared/plan/shown-event.js';
import { segmentName } from '../../shared/plan/step-texts.js';
import type { EntryEdits } from './program-draft.js';
import { SegmentFields } from './segment-fields.js';
import { sessionName } from './program-words.js';

type Props = EntryEdits<Segment> & {
  event: EventView;
  segment: Segment;
  timed: TimedSegment | null;
  place: { isFirst: boolean; isLast: boolean };
  isOpen: boolean;
  onToggle: () => void;
  onMove: (by: -1 | 1) => void;
  /** Another segment was dropped here. */
  onDropOn: (id: string) => void;
  onRemove: () => void;
};

const dragged = 'text/backcast-segment';

/** One segment: when, how long and who, its order in one tap; its fields when it is opened. */
export function SegmentCard(props: Props) {
  const { event, segment, timed, place, isOpen, mayEdit } = props;
  const { texts } = useSpeech();
  const text = texts.program;
  const name = segmentName(texts, segment);
  const drop = {
    onDragOver: (drag: DragEvent) => drag.dataTransfer.types.includes(dragged) && drag.preventDefault(),
    onDrop: (drag: DragEvent) => {
      const id = drag.dataTransfer.getData(dragged);
      if (id !== '' && id !== segment.id) props.onDropOn(id);
    },
  };
  return (
    <div className="program-segment" {...(mayEdit ? drop : {})}>
      <p className="program-time" aria-hidden={timed === null}>
        {timed && <b>{clockText(timed.start)}</b>}
        {timed && <span className="small quiet">{clockText(timed.end)}</span>}
        {mayEdit && (
          <span
            className="program-grip"
            draggable
            aria-hidden="true"
            onDragStart={(drag) => drag.dataTransfer.setData(dragged, segment.id)}
          >
            ⋮⋮
          </span>
        )}
      </p>
      <ol>
        <EntryCard
          id={segment.id}
          name={name}
          tone={timed !== null && timed.clash > 0 ? 'bad' : undefined}
          isOpen={isOpen}
          onToggle={props.onToggle}
          marks={<Marks event={event} segment={segment} />}
          actions={
            <>
              {mayEdit ? (
                <NumberField
                  label={text.minutesOf(name)}
                  isLabelHidden
                  value={segment.minutes}
                  least={0}
                  most={1440}
                  unit={text.minutes}
                  width={120}
                  onChange={(minutes) => minutes !== null && props.onEdit(withinRange(segment, minutes))}
                  onCommit={props.onLeave}
                />
              ) : (
                <span>{`${segment.minutes} ${text.minutes}`}</span>
              )}
              {mayEdit && <OrderButtons name={name} {...place} onMove={props.onMove} />}
            </>
          }
        >
          <SegmentFields {...props} name={name} />
        </EntryCard>
      </ol>
    </div>
  );
}

/** A length beyond the shortest or the longest moves that with it. */
const withinRange = ({ leastMinutes, mostMinutes }: Segment, minutes: number): Partial<Segment> => ({
  minutes,
  leastMinutes: Math.min(leastMinutes, minutes),
  mostMinutes: Math.max(mostMinutes, minutes),
});

function Marks({ event, segment }: { event: EventView; segment: Segment }) {
  const { texts } = useSpeech();
  const text = texts.program;
  const { guests } = event.sections.guests.facts;
  const names = segment.guestIds.flatMap((id) => {
    const guest = guests.find((each) => each.id === id);
    return guest ? [contactName(event, guest.contactId, texts.contacts.erased)] : [];
  });
  const owner = personName(event, segment.ownerId);
  return (
    <>
      {segment.name !== '' && <span>{texts.steps.segmentPurposes[segment.purpose]}</span>}
      {names.map((each) => (
        <Tag key={each}>{each}</Tag>
      ))}
      {owner !== '' && <span>{owner}</span>}
      {segment.place !== '' && <span>{segment.place}</span>}
      {segment.start.kind === 'fixed' && <Tag kind="accent">{text.fixedMark(segment.start.at)}</Tag>}
      {segment.isPinned && <Tag kind="accent">{text.pinnedMark}</Tag>}
      {segment.gapMinutes > 0 && <span>{text.gapMark(String(segment.gapMinutes))}</span>}
      {segment.cues.length > 0 && <span>{text.cueMark(segment.cues.length)}</span>}
      {segment.sessionId !== null && <span>{text.otherSession(sessionName(event, segment.sessionId, texts))}</span>}
      {!segment.isPublic && <span>{text.notPublic}</span>}
    </>
  );
}
