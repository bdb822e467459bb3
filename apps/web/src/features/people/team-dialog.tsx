import type { AddTeam, TeamView } from '@backcast/contracts/organization/organization';
import { Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { errorSentence, fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { mergeFields } from '../../shared/saving/merge-fields.js';
import { StaleDialog } from '../../shared/saving/stale-dialog.js';
import { inTreeOrder, withTeamsBelow } from './people-groups.js';
import { teamClashes, teamFields } from './team-fields.js';

type Props = {
  /** The team to edit, or null for a new one below `parentId`. */
  team: TeamView | null;
  parentId: string | null;
  teams: TeamView[];
  onClose: () => void;
};
type Clashing = { mine: AddTeam; current: TeamView };

/** Adds, renames or moves a team or region. */
export function TeamDialog({ team, parentId, teams, onClose }: Props) {
  const { texts } = useSpeech();
  const [base, setBase] = useState(team);
  const [form, setForm] = useState<AddTeam>(team ? teamFields(team) : { name: '', kind: 'team', parentId });
  const [conflict, setConflict] = useState<Clashing | null>(null);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ from, fields }: { from: TeamView | null; fields: AddTeam }) =>
      from
        ? request('PATCH', `teams/${from.id}`, { ...fields, version: from.version })
        : request('POST', 'teams', fields),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['teams'] });
      onClose();
    },
    onError: (error, { from, fields }) => {
      if (!(error instanceof RequestError) || error.code !== 'stale' || !from) return;
      const current = error.values['current'] as TeamView;
      if (current.version === from.version) return;
      const { merged, clashes } = mergeFields(teamFields(from), fields, teamFields(current));
      if (clashes.length === 0) save.mutate({ from: current, fields: merged });
      else setConflict({ mine: fields, current });
    },
  });
  if (conflict && base) {
    const { mine, current } = conflict;
    const { merged, clashes } = mergeFields(teamFields(base), mine, teamFields(current));
    const apply = (choices: Record<string, 'mine' | 'theirs'>): void => {
      const kept = Object.fromEntries(Object.entries(mine).filter(([name]) => choices[name] === 'mine'));
      const fields = { ...merged, ...kept };
      setConflict(null);
      setBase(current);
      setForm(fields);
      save.mutate({ from: current, fields });
    };
    return (
      <StaleDialog
        section="team"
        subjectId={current.id}
        clashes={teamClashes(clashes, { base: teamFields(base), mine, theirs: teamFields(current) }, teams, texts)}
        onApply={apply}
        onLater={() => setConflict(null)}
      />
    );
  }
  return (
    <TeamForm
      team={team}
      teams={teams}
      form={form}
      onForm={setForm}
      error={save.error}
      isBusy={save.isPending}
      onSubmit={() => save.mutate({ from: base, fields: { ...form, name: form.name.trim() } })}
      onClose={onClose}
    />
  );
}

type FormProps = {
  team: TeamView | null;
  teams: TeamView[];
  form: AddTeam;
  onForm: (form: AddTeam) => void;
  error: unknown;
  isBusy: boolean;
  onSubmit: () => void;
  onClose: () => void;
};

function TeamForm({ team, teams, form, onForm, error, isBusy, onSubmit, onClose }: FormProps) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const wrong = fieldSentences(error, texts);
  const own = team ? withTeamsBelow(teams, team.id) : new Set<string>();
  const parents = inTreeOrder(teams)
    .filter((each) => !own.has(each.team.id))
    .map((each) => ({ value: each.team.id, label: '　'.repeat(each.depth) + each.team.name }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={team ? text.editTeam(team.name) : text.addTeamTitle}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <form className="stack" onSubmit={submit}>
        {error !== null && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        <TextInput
          label={text.teamName}
          placeholder={text.teamNameExample}
          maxLength={60}
          data-autofocus
          value={form.name}
          error={wrong['name']}
          onChange={(event) => onForm({ ...form, name: event.currentTarget.value })}
        />
        <Segmented
          label={text.teamKind}
          value={form.kind}
          options={(['team', 'region'] as const).map((value) => ({ value, label: texts.words.teamKinds[value] }))}
          onChange={(kind) => onForm({ ...form, kind })}
        />
        <NativeSelect
          label={text.teamParent}
          value={form.parentId ?? ''}
          error={wrong['parentId']}
          data={[{ value: '', label: text.noParent }, ...parents]}
          onChange={(event) => onForm({ ...form, parentId: event.currentTarget.value || null })}
        />
        <div className="row dialog-actions">
          <Button onClick={onClose}>{texts.shell.actions.cancel}</Button>
          <Button type="submit" kind="primary" disabled={isBusy || form.name.trim() === ''}>
            {team ? texts.shell.actions.save : text.addTeam}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
