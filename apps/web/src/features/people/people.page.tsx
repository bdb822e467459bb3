import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { TeamView } from '@backcast/contracts/organization/organization';
import type { PersonView } from '@backcast/contracts/people/person';
import { Menu, Modal } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useMe } from '../../shared/api/me.query.js';
import { peopleQuery, teamsQuery } from '../../shared/api/people.query.js';
import { request } from '../../shared/api/request.js';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { ErrorNote, Note } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { LinkBox } from '../../shared/links/link-box.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { Tag } from '../../shared/look/tag.js';
import { PageTop } from '../../shared/shell/frame.js';
import { PersonForm } from './person-form.js';
import { Teams } from './teams.js';
import './people.css';

const tones = { none: 'quiet', linked: 'warn', active: 'good', disabled: 'bad' } as const;
type Shown =
  { kind: 'add' } | { kind: 'edit'; person: PersonView } | { kind: 'link'; name: string; link: MadeAccessLink } | null;

/** People of the organization, their roles, teams and accounts. */
export function PeoplePage() {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const { data: people } = useSuspenseQuery(peopleQuery);
  const { data: teams } = useSuspenseQuery(teamsQuery);
  const mayEdit = useMay('person.edit');
  const [shown, setShown] = useState<Shown>(null);
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: ({ person, action }: { person: PersonView; action: 'disable' | 'enable' }) =>
      request<PersonView>('POST', `people/${person.id}/${action}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  const makeLink = useMutation({
    mutationFn: (person: PersonView) => request<MadeAccessLink>('POST', `people/${person.id}/access-link`),
    onSuccess: async (link, person) => {
      setShown({ kind: 'link', name: person.name, link });
      await client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const waiting = people.filter(({ account }) => account === 'linked').length;
  const add = mayEdit && (
    <Button kind="primary" onClick={() => setShown({ kind: 'add' })}>
      <Icon name="add" />
      {text.add}
    </Button>
  );
  const error = act.error ?? makeLink.error;
  return (
    <>
      <PageTop title={text.title}>{add}</PageTop>
      <main className="page">
        <h1 className="page-title">{text.finding(people.length, waiting)}</h1>
        <p className="small quiet">{text.lead}</p>
        {error && <ErrorNote>{errorSentence(error, texts)}</ErrorNote>}
        {act.data?.account === 'disabled' && <Note kind="warn">{text.disabledNow(act.data.name)}</Note>}
        <ul className="people">
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              team={teams.find(({ id }) => id === person.teamId)}
              mayEdit={mayEdit}
              onEdit={() => setShown({ kind: 'edit', person })}
              onLink={() => makeLink.mutate(person)}
              onAct={(action) => act.mutate({ person, action })}
            />
          ))}
        </ul>
        {people.length === 1 && (
          <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} action={add} />
        )}
        <Teams teams={teams} />
      </main>
      {(shown?.kind === 'add' || shown?.kind === 'edit') && (
        <PersonForm
          person={shown.kind === 'edit' ? shown.person : null}
          teams={teams}
          onClose={() => setShown(null)}
          onDone={(name, link) => setShown(link ? { kind: 'link', name, link } : null)}
        />
      )}
      {shown?.kind === 'link' && <LinkDialog name={shown.name} link={shown.link} onClose={() => setShown(null)} />}
    </>
  );
}

type RowProps = {
  person: PersonView;
  team: TeamView | undefined;
  mayEdit: boolean;
  onEdit: () => void;
  onLink: () => void;
  onAct: (action: 'disable' | 'enable') => void;
};

function PersonRow({ person, team, mayEdit, onEdit, onLink, onAct }: RowProps) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.people;
  const { organization } = useMe();
  return (
    <li className="person">
      <div className="person-name">
        <b>{person.name}</b>
        <span className="small quiet">{[person.mail, person.phone].filter((each) => each !== '').join(' · ')}</span>
      </div>
      <span className="small">{texts.words.roles[person.role]}</span>
      <span className="small quiet">{team?.name ?? ''}</span>
      <span>
        <Tag kind={tones[person.account]}>{texts.words.accounts[person.account]}</Tag>{' '}
        {person.account === 'linked' && person.linkExpiresAt !== null && (
          <span className="tiny quiet">
            {text.linkExpires(formats.instant(person.linkExpiresAt, organization.zone))}
          </span>
        )}
      </span>
      {mayEdit && (
        <div className="row person-actions">
          {person.account !== 'disabled' && (
            <Button onClick={onLink}>
              {person.account === 'active'
                ? text.resetLink
                : person.account === 'linked'
                  ? text.newLink
                  : text.makeLink}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button aria-label={`${texts.shell.actions.more}：${person.name}`}>{texts.shell.actions.more}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={onEdit}>{texts.shell.actions.edit}</Menu.Item>
              {person.account === 'disabled' ? (
                <Menu.Item onClick={() => onAct('enable')}>{text.enable}</Menu.Item>
              ) : (
                <Menu.Item onClick={() => onAct('disable')}>{text.disable}</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </li>
  );
}

/** The link, shown once, with whether others can reach it. */
export function LinkDialog({ name, link, onClose }: { name: string; link: MadeAccessLink; onClose: () => void }) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.people;
  const { organization } = useMe();
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.linkTitle(name)}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
    >
      <div className="stack">
        <p className="small quiet">{text.linkLead}</p>
        <LinkBox
          url={link.url}
          othersCanReach={link.othersCanReach}
          expires={formats.instant(link.expiresAt, organization.zone)}
        />
      </div>
    </Modal>
  );
}
