import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { TeamView } from '@backcast/contracts/organization/organization';
import type { AddedPerson, EditPerson, PersonView } from '@backcast/contracts/people/person';
import type { Role } from '@backcast/contracts/permissions';
import { roles } from '@backcast/contracts/permissions';
import { Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ReachNote } from '../../shared/links/reach-note.js';
import { Button } from '../../shared/look/button.js';

type Props = {
  /** Null for a new person. */
  person: PersonView | null;
  teams: TeamView[];
  onClose: () => void;
  onDone: (name: string, link: MadeAccessLink | null) => void;
};
type Form = Omit<EditPerson, 'version'>;

const formOf = (person: PersonView | null): Form =>
  person
    ? { name: person.name, mail: person.mail, phone: person.phone, role: person.role, teamId: person.teamId }
    : { name: '', mail: '', phone: '', role: 'salesperson', teamId: null };

/** Adds or edits a person; the role says in a line what it may do. */
export function PersonForm({ person, teams, onClose, onDone }: Props) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const { reach } = useMe();
  const client = useQueryClient();
  const [form, setForm] = useState(() => formOf(person));
  const [withLink, setWithLink] = useState(true);
  const put = (part: Partial<Form>): void => setForm((all) => ({ ...all, ...part }));
  const save = useMutation({
    mutationFn: async (): Promise<MadeAccessLink | null> => {
      if (!person) return (await request<AddedPerson>('POST', 'people', { ...form, withLink })).link;
      await request<PersonView>('PATCH', `people/${person.id}`, { ...form, version: person.version });
      return null;
    },
    onSuccess: async (link) => {
      await client.invalidateQueries({ queryKey: ['people'] });
      onDone(form.name, link);
    },
  });
  const wrong = fieldSentences(save.error, texts);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={person ? text.edit(person.name) : text.add}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <form className="stack" onSubmit={submit}>
        {save.error && <ErrorNote>{errorSentence(save.error, texts)}</ErrorNote>}
        <TextInput
          label={text.name}
          required
          withAsterisk={false}
          maxLength={60}
          data-autofocus
          value={form.name}
          error={wrong['name']}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <div className="form-grid">
          <TextInput
            label={text.mail}
            type="email"
            value={form.mail}
            error={wrong['mail']}
            onChange={(event) => put({ mail: event.currentTarget.value.trim() })}
          />
          <TextInput
            label={text.phone}
            type="tel"
            value={form.phone}
            error={wrong['phone']}
            onChange={(event) => put({ phone: event.currentTarget.value })}
          />
        </div>
        <NativeSelect
          label={text.role}
          description={texts.words.roleHints[form.role]}
          value={form.role}
          data={roles.map((value) => ({ value, label: texts.words.roles[value] }))}
          onChange={(event) => put({ role: event.currentTarget.value as Role })}
        />
        <NativeSelect
          label={text.team}
          value={form.teamId ?? ''}
          data={[{ value: '', label: text.noTeam }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => put({ teamId: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
        {!person && (
          <>
            <Checkbox
              label={text.withLink}
              checked={withLink}
              onChange={(event) => setWithLink(event.currentTarget.checked)}
            />
            {withLink && <ReachNote othersCanReach={reach.othersCanReach} url={reach.url} />}
          </>
        )}
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
          <Button type="submit" kind="primary" disabled={save.isPending || form.name.trim() === ''}>
            {person ? texts.shell.actions.save : text.add}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
