import type { EventView } from '@backcast/contracts/events/event';
import type { AddedInvitee, AddInvitee, EditInvitee, Invitee, InviteeList } from '@backcast/contracts/invitees/invitee';
import { editsAllInvitees } from '@backcast/contracts/invitees/invitee-policy';
import { Modal, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { newId } from '../../shared/api/new-id.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { PersonField } from '../../shared/people/person-field.js';
import { inviteesKey } from './invitees.query.js';

type Fields = Omit<EditInvitee, 'version'>;
type DialogProps = { event: EventView; list: InviteeList; onClose: () => void };

/** Adds one customer; the id is chosen here, so that a second tap on a bad line does not make a second one. */
export function AddInviteeDialog({ event, list, onClose }: DialogProps) {
  const { texts } = useSpeech();
  const text = texts.invitees.form;
  const { person } = useMe();
  const client = useQueryClient();
  const [id] = useState(newId);
  const add = useMutation({
    mutationFn: ({ arrivesAt: _, ...fields }: Fields) => {
      const body: AddInvitee = { id, ...fields, state: 'new', channel: 'other' };
      return request<AddedInvitee>('POST', `events/${event.id}/invitees`, body);
    },
    onSuccess: async ({ verdict }) => {
      await client.invalidateQueries({ queryKey: inviteesKey(event.id) });
      if (verdict === 'added') onClose();
    },
  });
  const first: Fields = {
    ...{ name: '', phone: '', mail: '', persona: '', interests: '', note: '', ownerId: person.id, sessionId: null },
    ...{ partySize: 1, children: 0, seatGroup: '', arrivesAt: null },
  };
  const verdict = add.data?.verdict;
  return (
    <InviteeForm
      {...{ event, list, onClose, first }}
      title={text.addTitle}
      error={add.error}
      said={verdict === 'known' ? text.known : verdict === 'claimed' ? text.claimed : null}
      isBusy={add.isPending || verdict !== undefined}
      onSubmit={(fields) => add.mutate(fields)}
    />
  );
}

export function EditInviteeDialog({ event, list, invitee, onClose }: DialogProps & { invitee: Invitee }) {
  const { texts } = useSpeech();
  const client = useQueryClient();
  // Against what it opened with is told whether somebody else changed it meanwhile.
  const [opened] = useState(invitee);
  const save = useMutation({
    mutationFn: (fields: Fields) => {
      const body: EditInvitee = { version: opened.version, ...fields };
      return request<Invitee>('PATCH', `events/${event.id}/invitees/${invitee.id}`, body);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: inviteesKey(event.id) });
      onClose();
    },
  });
  const { name, phone, mail, persona, interests, note, ownerId, sessionId, partySize } = opened;
  const { children, seatGroup, arrivesAt } = opened;
  const first: Fields = {
    ...{ name, phone: phone ?? '', mail: mail ?? '', persona, interests, note, ownerId, sessionId, partySize },
    ...{ children, seatGroup, arrivesAt },
  };
  return (
    <InviteeForm
      {...{ event, list, onClose, first }}
      title={texts.invitees.form.editTitle(name)}
      error={save.error}
      said={null}
      isBusy={save.isPending}
      onSubmit={(fields) => save.mutate(fields)}
    />
  );
}

type FormProps = DialogProps & {
  title: string;
  first: Fields;
  error: unknown;
  said: string | null;
  isBusy: boolean;
  onSubmit: (fields: Fields) => void;
};

function InviteeForm({ event, title, first, error, said, isBusy, onSubmit, onClose }: FormProps) {
  const { texts } = useSpeech();
  const text = texts.invitees.form;
  const [form, setForm] = useState(first);
  const put = (part: Partial<Fields>): void => setForm((all) => ({ ...all, ...part }));
  const wrong = fieldSentences(error, texts);
  const { sessions } = event.sessions;
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault();
    if (form.name.trim() !== '') onSubmit(form);
  };
  const line = (
    name: 'name' | 'phone' | 'mail' | 'persona' | 'interests' | 'seatGroup',
    label: string,
    max: number,
  ) => (
    <TextInput
      label={label}
      type={name === 'phone' ? 'tel' : name === 'mail' ? 'email' : 'text'}
      autoComplete="off"
      maxLength={max}
      value={form[name]}
      error={name === 'phone' && isDuplicate(error) ? text.duplicatePhone : wrong[name]}
      {...(name === 'name' ? { 'data-autofocus': true, required: true, withAsterisk: false } : {})}
      onChange={(change) => put({ [name]: change.currentTarget.value })}
    />
  );
  const number = (name: 'partySize' | 'children', label: string, min: number) => (
    <NumberInput
      label={label}
      min={min}
      max={999}
      allowDecimal={false}
      value={form[name]}
      onChange={(value) => put({ [name]: typeof value === 'number' ? value : min })}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <form className="stack" onSubmit={submit} noValidate>
        {error !== null && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {said !== null && <Note kind="warn">{said}</Note>}
        <div className="form-grid">
          {line('name', text.name, 60)}
          {line('phone', text.phone, 40)}
          {number('partySize', text.party, 1)}
          {number('children', text.children, 0)}
          {editsAllInvitees(event.role) && (
            <PersonField
              label={text.owner}
              value={form.ownerId}
              event={event}
              onChange={(ownerId) => ownerId !== null && put({ ownerId })}
            />
          )}
          {sessions.length > 1 && (
            <NativeSelect
              label={text.session}
              value={form.sessionId ?? ''}
              data={[
                { value: '', label: text.anySession },
                ...sessions.map(({ id, name, date }) => ({ value: id, label: [name, date].filter(Boolean).join(' ') })),
              ]}
              onChange={(change) => put({ sessionId: change.currentTarget.value || null })}
            />
          )}
          {line('persona', text.persona, 60)}
          {line('interests', text.interests, 200)}
          {line('mail', text.mail, 254)}
          {line('seatGroup', text.seatGroup, 40)}
          <TextInput
            type="time"
            label={text.arrivesAt}
            value={form.arrivesAt ?? ''}
            onChange={(change) => put({ arrivesAt: change.currentTarget.value || null })}
          />
        </div>
        <Textarea
          label={text.note}
          rows={2}
          maxLength={1000}
          value={form.note}
          onChange={(change) => put({ note: change.currentTarget.value })}
        />
        <div className="row people-dialog-actions">
          <Button onClick={onClose}>{texts.shell.actions[said === null ? 'cancel' : 'close']}</Button>
          <Button type="submit" kind="primary" disabled={isBusy || form.name.trim() === ''}>
            {texts.shell.actions.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'fields' in error &&
  Array.isArray(error.fields) &&
  error.fields.some(
    (field: { path?: unknown; code?: unknown }) => field.path === 'phone' && field.code === 'duplicate',
  );
