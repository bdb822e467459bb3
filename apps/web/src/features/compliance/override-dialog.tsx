import type { RuleGate } from '@backcast/compliance/rule';
import type { EventView } from '@backcast/contracts/events/event';
import type { PlanDuty } from '@backcast/plan/duty-shape';
import { Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useRuleTexts } from '../../shared/language/rule-texts.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { useDutyCommands } from './duty-commands.js';
import { DutyConflict } from './duty-conflict.js';
import { useDutyTexts } from './duty-texts.js';
import { titleOf } from './duty-words.js';

type Props = { event: EventView; gate: RuleGate; duty: PlanDuty; onClose: () => void };

/** Takes the responsibility for going ahead, with the reason; the name and the time are the server's. */
export function OverrideDialog({ event, gate, duty, onClose }: Props) {
  const text = useDutyTexts();
  const rules = useRuleTexts();
  const { texts } = useSpeech();
  const commands = useDutyCommands(event, duty.key);
  const [reason, setReason] = useState('');
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.gate.dialogTitle(text.gate.whats[gate])}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <form
        className="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          void commands.send('override', { gate, reason }).then((isKept) => isKept && onClose());
        }}
      >
        <p>{text.gate.dialogLead(titleOf(rules, duty))}</p>
        <Textarea
          label={text.gate.reason}
          placeholder={text.gate.reasonHint}
          required
          maxLength={300}
          rows={3}
          data-autofocus
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
        <DutyConflict event={event} duty={duty} commands={commands} />
        {commands.error && <ErrorNote>{errorSentence(commands.error, texts)}</ErrorNote>}
        <div className="row">
          <Button type="submit" kind="primary" disabled={commands.isBusy || reason.trim() === ''}>
            {text.gate.confirm}
          </Button>
          <Button kind="plain" onClick={onClose}>
            {texts.shell.actions.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
