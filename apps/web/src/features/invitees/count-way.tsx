import type { InviteeList, InviteeRule } from '@backcast/contracts/invitees/invitee';
import { Modal, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

type Props = { eventId: string; list: InviteeList; mayChange: boolean };

/** Where the counts come from, and the difference where names and reports say two things. */
export function CountWayLine({ eventId, list, mayChange }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.counts;
  const [isOpen, setOpen] = useState(false);
  const { rule, named, reported } = list;
  const differs = reported.confirmed > 0 && reported.confirmed !== named.confirmed;
  return (
    <p className="small count-way">
      <b>{text[rule.countsBy]}</b>
      {differs && (
        <span className="warn">
          {text.difference(formats.number(named.confirmed), formats.number(reported.confirmed))}
        </span>
      )}
      {mayChange && (
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {text.change}
          <span className="visually-hidden"> {text.title}</span>
        </button>
      )}
      {isOpen && <RuleDialog eventId={eventId} rule={rule} onClose={() => setOpen(false)} />}
    </p>
  );
}

function RuleDialog({ eventId, rule, onClose }: { eventId: string; rule: InviteeRule; onClose: () => void }) {
  const { texts } = useSpeech();
  const text = texts.invitees.counts;
  const client = useQueryClient();
  const [countBy, setCountBy] = useState(rule.countBy);
  const [days, setDays] = useState(rule.protectionDays);
  const save = useMutation({
    mutationFn: () =>
      request<InviteeRule>('PUT', `events/${eventId}/invitee-rule`, {
        ...{ version: rule.version, countBy, protectionDays: days },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['event', eventId] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={text.title} closeButtonProps={{ 'aria-label': texts.shell.actions.close }}>
      <div className="stack">
        {save.error && <ErrorNote>{errorSentence(save.error, texts)}</ErrorNote>}
        <NativeSelect
          label={text.title}
          description={(countBy ?? rule.countsBy) === 'names' ? text.explainNames : text.explainNumbers}
          value={countBy ?? ''}
          data={[
            { value: '', label: text.auto },
            { value: 'names', label: text.names },
            { value: 'numbers', label: text.numbers },
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setCountBy(value === 'names' || value === 'numbers' ? value : null);
          }}
        />
        <NumberInput
          label={text.protection}
          description={text.protectionHint}
          value={days}
          min={0}
          max={3650}
          allowDecimal={false}
          onChange={(value) => setDays(typeof value === 'number' ? value : rule.protectionDays)}
        />
        <div className="row people-dialog-actions">
          <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
          <Button kind="primary" disabled={save.isPending} onClick={() => save.mutate()}>
            {texts.shell.actions.save}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
