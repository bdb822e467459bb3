import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { DayField } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { leaveOnEnter } from '../../shared/saving/leave-on-enter.js';
import type { GuestFieldsProps } from './guest-fields.js';

/** What has to be reached with a guest by when, ticked off in one tap. */
export function GuestCheckpoints({ guest, mayEdit, onEdit, onLeave, onChoose }: GuestFieldsProps) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.guests;
  const { checkpoints } = guest;
  const [what, setWhat] = useState('');
  const add = (): void => {
    if (what.trim() === '') return;
    onChoose({ checkpoints: [...checkpoints, { id: newId(), what: what.trim(), by: null, isDone: false }] });
    setWhat('');
  };
  return (
    <fieldset>
      <legend className="field-label">{text.fields.checkpoints}</legend>
      <ul className="entry-rows">
        {checkpoints.map((checkpoint) => (
          <li key={checkpoint.id} className="entry-row">
            <Checkbox
              label={checkpoint.what}
              aria-label={text.checkpointDone(checkpoint.what)}
              checked={checkpoint.isDone}
              disabled={!mayEdit}
              onChange={(change) =>
                onChoose({
                  checkpoints: putEntry(checkpoints, checkpoint.id, { isDone: change.currentTarget.checked }),
                })
              }
            />
            <DayField
              label={`${checkpoint.what} · ${text.checkpointBy}`}
              isLabelHidden
              value={checkpoint.by}
              isDisabled={!mayEdit}
              onChange={(by) => onEdit({ checkpoints: putEntry(checkpoints, checkpoint.id, { by }) })}
              onLeave={onLeave}
            />
            {mayEdit && (
              <RemoveRow
                name={checkpoint.what}
                onRemove={() => onChoose({ checkpoints: withoutEntry(checkpoints, checkpoint.id) })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && checkpoints.length < 30 && (
        <div className="row add-row">
          <TextInput
            aria-label={text.checkpoint}
            placeholder={text.checkpointExample}
            maxLength={80}
            value={what}
            onChange={(change) => setWhat(change.currentTarget.value)}
            onKeyDown={leaveOnEnter(add)}
          />
          <Button onClick={add} disabled={what.trim() === ''}>
            {text.addCheckpoint}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Takes a row out of a list inside an entry. */
export function RemoveRow({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { texts } = useSpeech();
  return (
    <button type="button" className="entry-step" aria-label={texts.stepParts.remove(name)} onClick={onRemove}>
      <Icon name="close" size={14} />
    </button>
  );
}
