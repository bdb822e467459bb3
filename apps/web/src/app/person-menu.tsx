import type { Me } from '@backcast/contracts/accounts/me';
import { Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { request } from '../shared/api/request.js';
import { forgetPeople } from '../shared/shell/kept-people.js';
import { LanguageSwitch } from '../shared/language/language-switch.js';
import { useSpeech } from '../shared/language/texts-context.js';

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return words.length > 1
    ? words
        .map((word) => word[0])
        .join('')
        .slice(0, 2)
        .toUpperCase()
    : (name.trim()[0] ?? '');
};

/** Organization, account, language, sign-out. */
export function PersonMenu({ me }: { me: Me }) {
  const { texts } = useSpeech();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await request('POST', 'sign-out').catch(() => undefined);
    forgetPeople();
    client.clear();
    await navigate({ to: '/sign-in' });
  };
  const switchTo = async (organizationId: string): Promise<void> => {
    const next = await request<Me>('POST', 'me/organization', { organizationId });
    client.clear();
    client.setQueryData(['me'], next);
    await navigate({ to: '/' });
  };
  const others = me.organizations.filter(({ id }) => id !== me.organization.id);
  return (
    <>
      <div style={{ padding: '0 8px 8px' }}>
        <LanguageSwitch onChosen={(language) => void request('PATCH', 'me', { language }).catch(() => undefined)} />
      </div>
      <Menu position="top-start" width={232}>
        <Menu.Target>
          <button type="button" className="person-menu">
            <span className="avatar" aria-hidden="true">
              {initials(me.person.name)}
            </span>
            <span>
              {me.person.name} · {texts.words.roles[me.person.role]}
              <span className="tiny quiet" style={{ display: 'block' }}>
                {me.organization.name}
              </span>
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void navigate({ to: '/me' })}>{texts.shell.me}</Menu.Item>
          {others.length > 0 && <Menu.Label>{texts.shell.switchOrganization}</Menu.Label>}
          {others.map((organization) => (
            <Menu.Item key={organization.id} onClick={() => void switchTo(organization.id)}>
              {organization.name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => void leave()}>{texts.shell.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
