import type { TeamView } from '@backcast/contracts/organization/organization';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useMay } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';

type Kind = TeamView['kind'];

/** Teams and regions as a tree, with a row to add one. */
export function Teams({ teams }: { teams: TeamView[] }) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const mayEdit = useMay('team.edit');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (team: TeamView) => request('DELETE', `teams/${team.id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['teams'] }),
  });
  return (
    <section className="page-section" style={{ maxWidth: 760 }}>
      <h2>{text.teams}</h2>
      {remove.error && <ErrorNote>{errorSentence(remove.error, texts)}</ErrorNote>}
      {teams.length === 0 && <p className="small quiet">{text.noTeams}</p>}
      <ul>
        {inTreeOrder(teams).map(({ team, depth }) => (
          <li key={team.id} className="team" style={{ paddingLeft: depth * 24 }}>
            <b>{team.name}</b> <Tag>{texts.words.teamKinds[team.kind]}</Tag>
            {mayEdit && (
              <button
                type="button"
                className="link small"
                aria-label={text.removeTeam(team.name)}
                onClick={() => remove.mutate(team)}
              >
                {texts.shell.actions.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && <AddTeamRow teams={teams} />}
    </section>
  );
}

/** Parents before their children, with how deep each stands. */
function inTreeOrder(
  teams: TeamView[],
  parentId: string | null = null,
  depth = 0,
): { team: TeamView; depth: number }[] {
  return teams
    .filter((team) => team.parentId === parentId)
    .flatMap((team) => [{ team, depth }, ...inTreeOrder(teams, team.id, depth + 1)]);
}

function AddTeamRow({ teams }: { teams: TeamView[] }) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('team');
  const [parentId, setParentId] = useState('');
  const add = useMutation({
    mutationFn: () =>
      request('POST', 'teams', { name: name.trim(), kind, parentId: parentId === '' ? null : parentId }),
    onSuccess: async () => {
      setName('');
      await client.invalidateQueries({ queryKey: ['teams'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form className="row team-form" onSubmit={submit}>
      <TextInput
        label={text.teamName}
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Segmented
        label={text.teamKind}
        value={kind}
        options={(['team', 'region'] as const).map((value) => ({ value, label: texts.words.teamKinds[value] }))}
        onChange={setKind}
      />
      <NativeSelect
        label={text.teamParent}
        value={parentId}
        data={[{ value: '', label: text.noParent }, ...teams.map((team) => ({ value: team.id, label: team.name }))]}
        onChange={(event) => setParentId(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === '' || add.isPending}>
        {text.addTeam}
      </Button>
      {add.error && <ErrorNote>{errorSentence(add.error, texts)}</ErrorNote>}
    </form>
  );
}
