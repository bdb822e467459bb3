import type { EventView } from '@backcast/contracts/events/event';
import type { TimedSegment } from '@backcast/planning/program/schedule-segments';
import { clockText } from '@backcast/planning/program/clock-text';
import { segmentPurposes, type Segment, type SegmentPurpose } from '@backcast/planning/program-facts';
import { Checkbox, NativeSelect } from '@mantine/core';
import { Line, TimeField } from '../../shared/fields/line.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { PersonField } from '../../shared/people/person-field.js';
import { contactName } from '../../shared/plan/shown-event.js';
import { ChoiceList } from './choice-list.js';
import { CueList } from './cue-list.js';
import type { EntryEdits } from './program-draft.js';
import { SegmentMore } from './segment-more.js';

export type SegmentEdits = EntryEdits<Segment> & {
  event: EventView;
  segment: Segment;
  timed: TimedSegment | null;
  name: string;
};

/** What matters of a segment first; what refines it only when it is asked for. */
export function SegmentFields(props: SegmentEdits & { onRemove: () => void }) {
  const { event, segment, timed, name, mayEdit, onEdit, onLeave, onChoose, onRemove } = props;
  const { texts } = useSpeech();
  const text = texts.program;
  const { guests } = event.sections.guests.facts;
  const at = segment.start.kind === 'fixed' ? segment.start.at : null;
  return (
    <>
      <div className="form-grid">
        <Line
          label={text.fields.name}
          hint={text.nameHint(texts.steps.segmentPurposes[segment.purpose])}
          value={segment.name}
          isDisabled={!mayEdit}
          onChange={(value) => onEdit({ name: value })}
          onLeave={onLeave}
        />
        <NativeSelect
          label={text.fields.purpose}
          description={'\u00a0'}
          value={segment.purpose}
          disabled={!mayEdit}
          data={segmentPurposes.map((value) => ({ value, label: texts.steps.segmentPurposes[value] }))}
          onChange={({ currentTarget }) => onChoose({ purpose: currentTarget.value as SegmentPurpose })}
        />
        <PersonField
          label={text.fields.ownerId}
          value={segment.ownerId}
          event={event}
          isReadOnly={!mayEdit}
          onChange={(ownerId) => onChoose({ ownerId })}
        />
        <Line
          label={text.fields.place}
          example={text.placeExample}
          value={segment.place}
          isDisabled={!mayEdit}
          onChange={(value) => onEdit({ place: value })}
          onLeave={onLeave}
        />
      </div>
      <div className="program-start">
        <Segmented
          label={text.fields.start}
          value={segment.start.kind}
          isDisabled={!mayEdit}
          options={(['follows', 'fixed'] as const).map((value) => ({ value, label: text.starts[value] }))}
          onChange={(kind) =>
            onChoose({ start: kind === 'fixed' ? { kind, at: clockText(timed?.start ?? 0) } : { kind: 'follows' } })
          }
        />
        {at !== null && (
          <TimeField
            label={text.starts.fixed}
            value={at}
            isDisabled={!mayEdit}
            onChange={(value) => value !== null && onEdit({ start: { kind: 'fixed', at: value } })}
            onLeave={onLeave}
          />
        )}
      </div>
      <ChoiceList
        label={text.fields.guestIds}
        chosen={segment.guestIds}
        isDisabled={!mayEdit}
        options={guests.map(({ id, contactId }) => ({
          id,
          label: contactName(event, contactId, texts.contacts.erased),
        }))}
        onChange={(guestIds) => onChoose({ guestIds })}
      />
      <CueList {...props} />
      <Checkbox
        className="program-check"
        label={text.fields.isPublic}
        checked={segment.isPublic}
        disabled={!mayEdit}
        onChange={({ currentTarget }) => onChoose({ isPublic: currentTarget.checked })}
      />
      <details className="program-more">
        <summary>{text.more}</summary>
        <SegmentMore {...props} />
      </details>
      {mayEdit && (
        <Button kind="plain" className="entry-remove" onClick={onRemove}>
          {texts.stepParts.remove(name)}
        </Button>
      )}
    </>
  );
}
