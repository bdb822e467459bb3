import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { TeamView } from '@backcast/contracts/organization/organization';
import type { AddedPerson, PersonView } from '@backcast/contracts/people/person';
import { Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ReachNote } from '../../shared/links/reach-note.js';
import { Button } from '../../shared/look/button.js';
import { StaleDialog } from '../../shared/saving/stale-dialog.js';
import { inTreeOrder } from './people-groups.js';
import { emptyPerson, fieldsOf, personClashes, type PersonFields } from './person-form.js';
import { RoleChoice } from './role-choice.js';
import { useSavePerson } from './save-person.js';

type AddProps = {
  teams: TeamView[];
  onClose: () => void;
  onAdded: (person: PersonView, link: MadeAccessLink | null) => void;
};

/** Puts a person on the plan, with a link at once or without an account. */
export function AddPersonDialog({ teams, onClose, onAdded }: AddProps) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const { reach } = useMe();
  const client = useQueryClient();
  const [form, setForm] = useState(emptyPerson);
  const [withLink, setWithLink] = useState(true);
  const add = useMutation({
    mutationFn: () => request<AddedPerson>('POST', 'people', { ...form, withLink }),
    onSuccess: async ({ person, link }) => {
      await client.invalidateQueries({ queryKey: ['people'] });
      onAdded(person, link);
    },
  });
  return (
    <PersonDialog
      title={text.addTitle}
      form={form}
      onForm={setForm}
      teams={teams}
      error={add.error}
      isBusy={add.isPending}
      action={text.add}
      onSubmit={() => add.mutate()}
      onClose={onClose}
    >
      <div className="stack tight">
        <Checkbox
          label={text.withLink}
          description={text.withLinkHint}
          checked={withLink}
          onChange={(event) => setWithLink(event.currentTarget.checked)}
        />
        {withLink && <ReachNote othersCanReach={reach.othersCanReach} url={reach.url} />}
      </div>
    </PersonDialog>
  );
}

type EditProps = {
  person: PersonView;
  teams: TeamView[];
  onClose: () => void;
  onSaved: (before: PersonView, after: PersonView) => void;
};

/** Edits a person; what somebody else saved meanwhile is merged, or shown beside one's own to choose from. */
export function EditPersonDialog({ person, teams, onClose, onSaved }: EditProps) {
  const { texts } = useSpeech();
  // The dialog keeps what it opened with: only against that can be told who changed what.
  const [opened] = useState(person);
  const [form, setForm] = useState(() => fieldsOf(person));
  const { save, resolve, conflict, dropConflict, error, isSaving } = useSavePerson(opened, onSaved);
  if (conflict) {
    const sides = { base: conflict.base, mine: conflict.mine, theirs: fieldsOf(conflict.current) };
    return (
      <StaleDialog
        section="person"
        subjectId={person.id}
        clashes={personClashes(conflict.clashes, sides, teams, texts)}
        onApply={resolve}
        onLater={dropConflict}
      />
    );
  }
  return (
    <PersonDialog
      title={texts.pages.people.edit(opened.name)}
      form={form}
      onForm={setForm}
      teams={teams}
      error={error}
      isBusy={isSaving}
      action={texts.shell.actions.save}
      onSubmit={() => save(opened, form)}
      onClose={onClose}
    />
  );
}

type DialogProps = {
  title: string;
  form: PersonFields;
  onForm: (change: (form: PersonFields) => PersonFields) => void;
  teams: TeamView[];
  error: unknown;
  isBusy: boolean;
  action: string;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
};

function PersonDialog(props: DialogProps) {
  const { title, form, onForm, teams, error, isBusy, action, onSubmit, onClose, children } = props;
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const wrong = fieldSentences(error, texts);
  const put = (part: Partial<PersonFields>): void => onForm((all) => ({ ...all, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  const teamChoices = inTreeOrder(teams).map(({ team, depth }) => ({
    value: team.id,
    label: '　'.repeat(depth) + team.name,
  }));
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
        <TextInput
          label={text.name}
          maxLength={60}
          data-autofocus
          value={form.name}
          error={wrong['name']}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <div className="form-grid">
          <TextInput
            label={text.mail}
            description={text.mailHint}
            type="email"
            autoComplete="off"
            value={form.mail}
            error={wrong['mail']}
            onChange={(event) => put({ mail: event.currentTarget.value.trim() })}
          />
          <TextInput
            label={text.phone}
            description={'\u00a0'}
            type="tel"
            autoComplete="off"
            maxLength={30}
            value={form.phone}
            error={wrong['phone']}
            onChange={(event) => put({ phone: event.currentTarget.value })}
          />
        </div>
        <RoleChoice value={form.role} onChange={(role) => put({ role })} />
        {teams.length > 0 && (
          <NativeSelect
            label={text.team}
            value={form.teamId ?? ''}
            error={wrong['teamId']}
            data={[{ value: '', label: text.noTeam }, ...teamChoices]}
            onChange={(event) => put({ teamId: event.currentTarget.value || null })}
          />
        )}
        {children}
        <div className="row dialog-actions">
          <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
          <Button type="submit" kind="primary" disabled={isBusy || form.name.trim() === ''}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
