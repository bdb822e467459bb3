import type { AlarmHours, AlarmSettings } from '@backcast/contracts/alarms/alarm-rule';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useSaveSettings } from './use-save-settings.js';

const fields = ['quietFrom', 'quietUntil', 'gatherMinutes'] as const;

/** When nobody is written to, and how far mails to one person are apart. Leaving a field saves it. */
export function QuietHours({ settings, mayEdit }: { settings: AlarmSettings; mayEdit: boolean }) {
  const { texts, formats } = useSpeech();
  const text = texts.alarms.rules;
  const { hours, zone } = settings;
  const [typed, setTyped] = useState<Partial<Omit<AlarmHours, 'version'>>>({});
  const { save, isSaving, isSaved, isStale, error } = useSaveSettings('hours');
  const shown = { ...hours, ...typed };
  const wrong = fieldSentences(error, texts);
  const commit = (): void => {
    if (fields.every((field) => shown[field] === hours[field])) return;
    save(shown);
    setTyped({});
  };
  const time = (field: 'quietFrom' | 'quietUntil', label: string) => (
    <TextInput
      type="time"
      w={150}
      label={label}
      value={shown[field]}
      disabled={!mayEdit}
      error={wrong[field]}
      onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
      onBlur={commit}
    />
  );
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section className="page-section stack">
      <div>
        <h2>{text.quiet}</h2>
        <p className="small quiet">{text.quietLead(formats.zoneName(zone, today))}</p>
      </div>
      <div className="alarm-numbers">
        {time('quietFrom', text.quietFrom)}
        {time('quietUntil', text.quietUntil)}
        <NumberField
          {...{ label: text.gather, unit: text.minutes, least: 0, most: 720 }}
          value={shown.gatherMinutes}
          isDisabled={!mayEdit}
          width={220}
          onChange={(value) => value !== null && setTyped({ ...typed, gatherMinutes: value })}
          onCommit={commit}
        />
      </div>
      <p className="tiny quiet" role="status">
        {text.quietNone} {isSaving ? text.saving : isSaved ? text.saved : ''}
      </p>
      {isStale && <Note kind="warn">{text.stale}</Note>}
      {error && Object.keys(wrong).length === 0 && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
    </section>
  );
}
