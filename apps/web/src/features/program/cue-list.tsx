import { cueDepartments, type Cue, type CueDepartment } from '@backcast/planning/program-facts';
import { NativeSelect } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { Line } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import type { SegmentEdits } from './segment-fields.js';

/** Who does what when in a segment. */
export function CueList({ segment, mayEdit, onEdit, onLeave, onChoose }: SegmentEdits) {
  const { texts } = useSpeech();
  const text = texts.program.cue;
  const { cues } = segment;
  const put = (id: string, part: Partial<Cue>) => ({ cues: putEntry(cues, id, part) });
  return (
    <section className="stack tight">
      <h4 className="field-label">{texts.program.fields.cues}</h4>
      {cues.length > 0 && <p className="small quiet">{text.minuteHint}</p>}
      <ul className="program-cues">
        {cues.map((cue) => (
          <li key={cue.id} className="program-cue">
            <NumberField
              label={text.minute}
              isLabelHidden
              value={cue.minute}
              least={-240}
              most={1440}
              unit={texts.program.minutes}
              isDisabled={!mayEdit}
              onChange={(minute) => minute !== null && onEdit(put(cue.id, { minute }))}
              onCommit={onLeave}
            />
            <NativeSelect
              aria-label={text.department}
              value={cue.department}
              disabled={!mayEdit}
              data={cueDepartments.map((value) => ({ value, label: text.departments[value] }))}
              onChange={({ currentTarget }) =>
                onChoose(put(cue.id, { department: currentTarget.value as CueDepartment }))
              }
            />
            <Line
              label={text.what}
              isLabelHidden
              example={text.what}
              maxLength={200}
              value={cue.what}
              isDisabled={!mayEdit}
              onChange={(what) => onEdit(put(cue.id, { what }))}
              onLeave={onLeave}
            />
            {mayEdit && (
              <button
                type="button"
                className="entry-step"
                aria-label={text.remove(cue.what)}
                onClick={() => onChoose({ cues: withoutEntry(cues, cue.id) })}
              >
                <Icon name="close" size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className="row">
          <Button
            disabled={cues.length >= 40}
            onClick={() => onChoose({ cues: [...cues, { id: newId(), department: 'host', minute: 0, what: '' }] })}
          >
            <Icon name="add" />
            {text.add}
          </Button>
        </div>
      )}
    </section>
  );
}
