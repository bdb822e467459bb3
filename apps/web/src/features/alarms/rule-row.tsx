import type { AlarmRuleView } from '@backcast/contracts/alarms/alarm-rule';
import { alarmNumbers, shippedNumbers } from '@backcast/invitations/alarms/alarm-rule';
import { useState } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useSaveSettings } from './use-save-settings.js';

type Bounds = Record<string, { min: number; max: number; shipped: number }>;

/** One kind of alarm: whether it is on, its numbers, whom it tells. Leaving a field saves it. */
export function RuleRow({ rule, mayEdit }: { rule: AlarmRuleView; mayEdit: boolean }) {
  const { texts, formats } = useSpeech();
  const text = texts.alarms.rules;
  const { zone } = useMe().organization;
  const { name, tells, numbers: words, note } = text.kinds[rule.kind];
  const { save, isSaving, isSaved, isStale, error } = useSaveSettings(`rules/${rule.kind}`);
  const [typed, setTyped] = useState<Record<string, number>>({});
  const numbers = { ...rule.numbers, ...typed };
  const send = (values: Partial<Pick<AlarmRuleView, 'isOn' | 'numbers'>>): void => {
    save({ version: rule.version, isOn: rule.isOn, numbers, ...values });
    setTyped({});
  };
  const shipped: Record<string, number> = shippedNumbers(rule.kind);
  const isShipped = rule.isOn && Object.entries(shipped).every(([key, value]) => rule.numbers[key] === value);
  const commit = (): void => {
    if (Object.entries(typed).some(([key, value]) => rule.numbers[key] !== value)) send({});
  };
  return (
    <li className="alarm-rule" data-off={!rule.isOn || undefined}>
      <div className="alarm-rule-head">
        <div>
          <h3>{name}</h3>
          <p className="small quiet">{tells}</p>
        </div>
        <Segmented
          isSmall
          isLabelHidden
          label={text.onLabel(name)}
          value={rule.isOn ? 'on' : 'off'}
          options={(['on', 'off'] as const).map((value) => ({ value, label: text[value] }))}
          isDisabled={!mayEdit || isSaving}
          onChange={(value) => send({ isOn: value === 'on' })}
        />
      </div>
      {rule.isOn && (
        <div className="alarm-numbers">
          {Object.entries(words as Record<string, string[]>).map(([key, [label = '', unit = '']]) => {
            const { min, max } = (alarmNumbers[rule.kind] as Bounds)[key]!;
            return (
              <NumberField
                key={key}
                {...{ label, unit, least: min, most: max }}
                value={numbers[key] ?? null}
                isDisabled={!mayEdit}
                width={150}
                onChange={(value) => value !== null && setTyped((before) => ({ ...before, [key]: value }))}
                onCommit={commit}
              />
            );
          })}
        </div>
      )}
      <p className="tiny quiet" role="status">
        {[
          note,
          isShipped
            ? text.shipped
            : rule.writer && text.changed(rule.writer.name, formats.instant(rule.writer.at, zone)),
          isSaving ? text.saving : isSaved ? text.saved : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        {!isShipped && mayEdit && (
          <>
            {' '}
            <button type="button" className="link" onClick={() => send({ isOn: true, numbers: shipped })}>
              {text.restore}
            </button>
          </>
        )}
      </p>
      {isStale && <Note kind="warn">{text.stale}</Note>}
      {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
    </li>
  );
}
