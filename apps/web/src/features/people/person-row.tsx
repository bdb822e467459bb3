import type { PersonView } from '@backcast/contracts/people/person';
import { Menu } from '@mantine/core';
import { useMe } from '../../shared/api/me.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';

const tones = { none: 'quiet', linked: 'warn', active: 'good', disabled: 'bad' } as const;

export type PersonActions = {
  onEdit: (person: PersonView) => void;
  onLink: (person: PersonView) => void;
  onTurn: (person: PersonView, action: 'disable' | 'enable') => void;
};

/** One person: how to reach them, what they may do, whether they can sign in, and what an admin can do about it. */
export function PersonRow({ person, actions }: { person: PersonView; actions: PersonActions | null }) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const me = useMe();
  const isMe = person.id === me.person.id;
  const contact = [person.mail, person.phone].filter((each) => each !== '').join(' · ');
  return (
    <li className="person" id={`person-${person.id}`} data-row tabIndex={-1}>
      <div className="person-name">
        <span>
          <b>{person.name}</b> {isMe && <Tag>{text.you}</Tag>}
        </span>
        <span className="small quiet">{contact === '' ? text.noContact : contact}</span>
      </div>
      <span className="person-role small">{texts.words.roles[person.role]}</span>
      <AccountState person={person} />
      {actions && (
        <div className="person-actions">
          {person.account !== 'disabled' && (
            <Button kind="plain" onClick={() => actions.onLink(person)}>
              {{ none: text.makeLink, linked: text.newLink, active: text.resetLink }[person.account]}
              <span className="visually-hidden"> {person.name}</span>
            </Button>
          )}
          <Button kind="plain" data-row-open onClick={() => actions.onEdit(person)}>
            {texts.shell.actions.edit}
            <span className="visually-hidden"> {person.name}</span>
          </Button>
          <div className="person-more">{!isMe && <TurnMenu person={person} onTurn={actions.onTurn} />}</div>
        </div>
      )}
    </li>
  );
}

function AccountState({ person }: { person: PersonView }) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.people;
  const { zone } = useMe().organization;
  const waitsUntil = person.account === 'linked' ? person.linkExpiresAt : null;
  return (
    <div className="person-account">
      <Tag kind={tones[person.account]}>{texts.words.accounts[person.account]}</Tag>
      {person.account !== 'active' && (
        <span className="tiny quiet">
          {waitsUntil === null
            ? text.accountHints[person.account]
            : text.linkedUntil(formats.instant(waitsUntil, zone))}
        </span>
      )}
    </div>
  );
}

function TurnMenu({ person, onTurn }: { person: PersonView; onTurn: PersonActions['onTurn'] }) {
  const { texts } = useSpeech();
  const text = texts.pages.people;
  const action = person.account === 'disabled' ? 'enable' : 'disable';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button kind="plain" aria-label={text.more(person.name)}>
          {texts.shell.actions.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onTurn(person, action)}>{text[action]}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
