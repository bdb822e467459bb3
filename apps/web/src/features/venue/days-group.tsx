import type { FreeWindow } from '@backcast/planning/venue-facts';
import { TextInput } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { EditorGroup } from './editor-group.js';
import type { EditorProps } from './editor-props.js';
import { LineField } from './fields.js';

const mostWindows = 100;

/** The days on which the venue said that it is free, and how customers get there. */
export function DaysGroup(props: EditorProps) {
  const { candidate, isReadOnly, onEdit } = props;
  const { texts } = useSpeech();
  const text = texts.venue;
  const { freeWindows, travelMinutes, travelNote } = candidate;
  const travel = travelMinutes === null ? '' : text.travelMinutes(String(travelMinutes));
  return (
    <EditorGroup
      title={text.groups.days}
      summary={[text.freeSummary(freeWindows.length), travel].filter(Boolean).join(' · ')}
    >
      <FreeWindows {...props} />
      <div className="form-grid">
        <NumberField
          label={text.travel}
          value={travelMinutes}
          isOptional
          isDisabled={isReadOnly}
          least={0}
          most={1440}
          unit={text.minutes}
          onChange={(value) => onEdit({ travelMinutes: value })}
        />
        <LineField
          label={text.travelNote}
          placeholder={text.travelExample}
          value={travelNote}
          maxLength={300}
          isReadOnly={isReadOnly}
          onChange={(value) => onEdit({ travelNote: value })}
        />
      </div>
    </EditorGroup>
  );
}

function FreeWindows({ candidate, event, isReadOnly, onEdit, onChoose }: EditorProps) {
  const { texts, formats } = useSpeech();
  const text = texts.venue;
  const { freeWindows } = candidate;
  const put = (next: FreeWindow): void =>
    onEdit({ freeWindows: freeWindows.map((each) => (each.id === next.id ? next : each)) });
  // Most often it is asked about the day that is planned.
  const day = event.sessions.sessions[0]?.date ?? event.today;
  const add = (): void => onChoose({ freeWindows: [...freeWindows, { id: newId(), from: day, to: day, note: '' }] });
  return (
    <fieldset className="stack tight">
      <legend className="field-label">{text.freeWindows}</legend>
      <p className="small quiet">{text.freeHint}</p>
      {freeWindows.map((free) => {
        const days = `${formats.dayShort(free.from)}–${formats.dayShort(free.to)}`;
        return (
          <div key={free.id} className="venue-window">
            <TextInput
              type="date"
              label={text.from}
              disabled={isReadOnly}
              value={free.from}
              onChange={(change) => {
                const from = change.currentTarget.value;
                // A window ends on its first day at the earliest.
                if (from !== '') put({ ...free, from, to: free.to < from ? from : free.to });
              }}
            />
            <TextInput
              type="date"
              label={text.to}
              disabled={isReadOnly}
              min={free.from}
              value={free.to}
              onChange={(change) => {
                const to = change.currentTarget.value;
                if (to !== '') put({ ...free, to, from: free.from > to ? to : free.from });
              }}
            />
            <LineField
              label={text.note}
              value={free.note}
              maxLength={80}
              isReadOnly={isReadOnly}
              onChange={(note) => put({ ...free, note })}
            />
            {!isReadOnly && (
              <button
                type="button"
                className="link small venue-tap"
                aria-label={text.removeFree(days)}
                onClick={() => onChoose({ freeWindows: freeWindows.filter(({ id }) => id !== free.id) })}
              >
                {texts.shell.actions.remove}
              </button>
            )}
          </div>
        );
      })}
      {!isReadOnly && freeWindows.length < mostWindows && (
        <div>
          <Button onClick={add}>
            <Icon name="add" />
            {text.addFree}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
