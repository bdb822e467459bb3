import type { DutyStatus } from '@backcast/plan/duty-record';
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import type { DutyParts } from './duty-body.js';
import { useDutyTexts } from './duty-texts.js';
import { personName, statusesFor, statusWord } from './duty-words.js';

type Reasoned = 'refused' | 'not-needed';
const needsReason = (status: DutyStatus): status is Reasoned => status === 'refused' || status === 'not-needed';

/** How far a duty is. "Not needed" and "refused" take their reason along; name and time are the server's. */
export function DutyStatusField({ event, duty, record, commands, isReadOnly }: DutyParts) {
  const speech = useSpeech();
  const text = useDutyTexts();
  const [asked, setAsked] = useState<Reasoned | null>(null);
  const [reason, setReason] = useState('');
  // What the reason is written over: somebody may change the status while it is typed.
  const [seen, setSeen] = useState(record);
  const kept = record?.status ?? 'open';
  const stamp = record?.statusAt
    ? text.statusBy(
        personName(event, speech, record.statusBy),
        speech.formats.instant(record.statusAt, event.basics.zone),
      )
    : undefined;
  const send = (status: DutyStatus, why = '', over = record): void =>
    void commands.send('status', { status, reason: why }, over).then((isKept) => isKept && setAsked(null));
  const choose = (status: DutyStatus): void => {
    if (!needsReason(status)) return (setAsked(null), send(status));
    setSeen(record);
    setReason(status === kept ? (record?.reason ?? '') : '');
    setAsked(status);
  };
  return (
    <div className="stack tight">
      <NativeSelect
        label={text.statusLabel}
        description={stamp}
        disabled={isReadOnly || commands.isBusy}
        value={asked ?? kept}
        data={statusesFor(text, duty.isInternal).map((status) => ({
          value: status,
          label: statusWord(text, status, duty.isInternal),
        }))}
        onChange={(change) => choose(change.currentTarget.value as DutyStatus)}
      />
      {asked === null && record !== null && record.reason !== '' && <p className="small">{record.reason}</p>}
      {duty.reopenedBy.length > 0 && !isReadOnly && (
        <Button onClick={() => send('handed-in')} disabled={commands.isBusy}>
          {text.again}
        </Button>
      )}
      {asked !== null && (
        <form
          className="stack tight"
          onSubmit={(submit) => {
            submit.preventDefault();
            send(asked, reason, seen);
          }}
        >
          <Textarea
            label={text.reasonLabel[asked]}
            description={text.reasonHint}
            required
            maxLength={300}
            rows={2}
            value={reason}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
          <div className="row">
            <Button type="submit" kind="primary" disabled={commands.isBusy || reason.trim() === ''}>
              {text.saveReason}
            </Button>
            <Button kind="plain" onClick={() => setAsked(null)}>
              {speech.texts.shell.actions.cancel}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
