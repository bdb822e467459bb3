import type { EventView } from '@backcast/contracts/events/event';
import { guestForms, guestKinds, scriptStates, type Guest } from '@backcast/planning/guests-facts';
import { Checkbox, NativeSelect } from '@mantine/core';
import { Line, Lines } from '../../shared/fields/line.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { FileList } from '../../shared/files/file-list.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PersonField } from '../../shared/people/person-field.js';
import type { GuestEdits } from './guest-card.js';
import { GuestCheckpoints } from './guest-checkpoints.js';
import { GuestFreeTimes } from './guest-free-times.js';
import { GuestSubstitutes } from './guest-substitutes.js';

export type GuestFieldsProps = GuestEdits & { event: EventView; guest: Guest; mayEdit: boolean };

/** Everything about one guest besides the status. */
export function GuestFields(props: GuestFieldsProps) {
  const { event, guest, mayEdit, onEdit, onLeave, onChoose } = props;
  const { texts } = useSpeech();
  const text = texts.peoplePlan.guests;
  const { fields } = text;
  const line = (key: 'topic' | 'hospitality' | 'gladness') => ({
    label: fields[key],
    value: guest[key],
    isDisabled: !mayEdit,
    onChange: (value: string) => onEdit({ [key]: value }),
    onLeave,
  });
  return (
    <>
      <Checkbox
        label={text.key}
        description={text.keyHint}
        checked={guest.isKey}
        disabled={!mayEdit}
        onChange={(change) => onChoose({ isKey: change.currentTarget.checked })}
      />
      <div className="form-grid">
        <PersonField
          label={fields.ownerId}
          value={guest.ownerId}
          event={event}
          isReadOnly={!mayEdit}
          onChange={(ownerId) => onChoose({ ownerId })}
        />
        <NativeSelect
          label={fields.kind}
          value={guest.kind}
          disabled={!mayEdit}
          data={guestKinds.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(change) => onChoose({ kind: change.currentTarget.value as Guest['kind'] })}
        />
        <Line {...line('topic')} maxLength={120} example={text.topicExample} />
        <NativeSelect
          label={fields.form}
          value={guest.form}
          disabled={!mayEdit}
          data={guestForms.map((value) => ({ value, label: text.forms[value] }))}
          onChange={(change) => onChoose({ form: change.currentTarget.value as Guest['form'] })}
        />
      </div>
      <div className="stack tight">
        <Segmented
          label={fields.script}
          value={guest.script}
          isDisabled={!mayEdit}
          options={scriptStates.map((value) => ({ value, label: text.scripts[value] }))}
          onChange={(script) => onChoose({ script })}
        />
        <p className="small quiet">{text.scriptHint}</p>
        <FileList
          event={event}
          label={fields.scriptFileIds}
          nameOf={(index) => text.scriptFile(index)}
          fileIds={guest.scriptFileIds}
          isReadOnly={!mayEdit}
          onChange={(scriptFileIds) => onChoose({ scriptFileIds })}
        />
      </div>
      <GuestCheckpoints {...props} />
      <GuestFreeTimes {...props} />
      <GuestSubstitutes {...props} />
      <Lines {...line('hospitality')} maxLength={1000} example={text.hospitalityExample} />
      <Lines {...line('gladness')} maxLength={1000} example={text.gladnessExample} />
    </>
  );
}
