import { equipmentKeys, fireSafetyStates, type FireSafetyState } from '@backcast/planning/venue-facts';
import { Checkbox } from '@mantine/core';
import { Segmented } from '../../shared/fields/segmented.js';
import { FileList } from '../../shared/files/file-list.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { EditorGroup } from './editor-group.js';
import type { EditorProps } from './editor-props.js';
import { LineField } from './fields.js';

/** What is there, and the fire-safety papers. */
export function SafetyGroup({ candidate, event, isReadOnly, onEdit, onChoose }: EditorProps) {
  const { texts } = useSpeech();
  const text = texts.venue;
  const { equipment, equipmentNote, fireSafety, fireSafetyFileIds } = candidate;
  const join = (words: string[]): string => words.join(' · ');
  return (
    <EditorGroup
      title={text.groups.safety}
      summary={join([
        text.equipmentSummary(equipment.length),
        `${text.fireSafety} ${text.fireSafetyStates[fireSafety]}`,
      ])}
    >
      <fieldset disabled={isReadOnly}>
        <legend className="field-label">{text.equipment}</legend>
        <div className="venue-checks">
          {equipmentKeys.map((key) => (
            <Checkbox
              key={key}
              label={text.equipmentOf[key]}
              checked={equipment.includes(key)}
              onChange={(change) =>
                onChoose({
                  equipment: equipmentKeys.filter((each) =>
                    each === key ? change.currentTarget.checked : equipment.includes(each),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <LineField
        label={text.equipmentNote}
        value={equipmentNote}
        maxLength={500}
        isReadOnly={isReadOnly}
        onChange={(value) => onEdit({ equipmentNote: value })}
      />
      <Segmented
        label={text.fireSafety}
        value={fireSafety}
        isDisabled={isReadOnly}
        options={fireSafetyStates.map((value) => ({ value, label: text.fireSafetyStates[value] }))}
        onChange={(value: FireSafetyState) => onChoose({ fireSafety: value })}
      />
      <FileList
        event={event}
        label={text.fireFiles}
        nameOf={(index) => text.fireFile(index + 1)}
        fileIds={fireSafetyFileIds}
        isReadOnly={isReadOnly}
        onChange={(value) => onChoose({ fireSafetyFileIds: value })}
      />
    </EditorGroup>
  );
}
