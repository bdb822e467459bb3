import type { Me } from '@backcast/contracts/accounts/me';
import type { EditPerson, PersonView } from '@backcast/contracts/people/person';
import { expect, test } from '@jest/globals';
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { PeoplePage } from './people.page.js';

const westTeam = { id: 'team-1', name: '城西组', kind: 'team', parentId: null, version: 1 };
const wuQian: PersonView = {
  id: 'person-2',
  name: '吴倩',
  mail: 'wu@example.com',
  phone: '',
  role: 'salesperson',
  teamId: 'team-1',
  account: 'active',
  linkExpiresAt: null,
  version: 3,
};
const xuZhi: PersonView = { ...wuQian, id: 'person-3', name: '许知夏', mail: '', account: 'none', teamId: null };

// Names also stand in the buttons of their rows, for screen readers.
const inRow = { selector: 'b' };

const open = async (me: Me = meAs('admin')): Promise<MemoryApi> => {
  const api = new MemoryApi()
    .on('GET me', () => me)
    .on('GET people', () => ({ people: [wuQian, xuZhi] }))
    .on('GET teams', () => ({ teams: [westTeam] }))
    .on('POST people/person-2/disable', () => ({ ...wuQian, account: 'disabled' }))
    .on('POST people/person-2/enable', () => wuQian)
    .on('POST people/person-3/access-link', () => ({
      url: 'http://localhost:3000/m.html#join=0123456789abcdef',
      expiresAt: '2026-11-29T06:00:00.000Z',
      othersCanReach: false,
    }));
  showAt('/people', PeoplePage);
  await screen.findByText('吴倩', inRow);
  return api;
};
const tap = (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

test('people stand under their teams', async () => {
  await open();
  const team = screen.getByRole('heading', { name: '城西组' }).closest('section');
  expect(within(team as HTMLElement).getByText('吴倩', inRow)).toBeInTheDocument();
  expect(within(team as HTMLElement).queryByText('许知夏', inRow)).not.toBeInTheDocument();
});

test('a lead reads the list, is told why nothing can be changed, and can only take it along', async () => {
  await open(meAs('lead'));
  expect(screen.getByText(/加人、改人、发链接，请找管理员/)).toBeInTheDocument();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['打印与导出']);
});

test('whoever may not read the list is told so and nothing is asked for', async () => {
  const api = new MemoryApi().on('GET me', () => meAs('salesperson'));
  showAt('/people', PeoplePage);
  expect(await screen.findByText(/人员名单只给/)).toBeInTheDocument();
  expect(api.sent('GET people')).toHaveLength(0);
});

test('disabling happens at once and can be taken back', async () => {
  const api = await open();
  await tap('吴倩：更多');
  await userEvent.click(await screen.findByRole('menuitem', { name: '停用', hidden: true }));
  await waitFor(() => expect(api.sent('POST people/person-2/disable')).toHaveLength(1));
  expect(await screen.findByText(/吴倩已停用/)).toBeInTheDocument();
  await tap(/^撤销/);
  await waitFor(() => expect(api.sent('POST people/person-2/enable')).toHaveLength(1));
});

test('whether others can open a link is said before it is made', async () => {
  const api = await open();
  await tap(/生成链接\s*许知夏/);
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('只有这台电脑能打开');
  expect(api.sent('POST people/person-3/access-link')).toHaveLength(0);
  await userEvent.click(within(dialog).getByRole('button', { name: '生成链接' }));
  expect(await screen.findByDisplayValue(/m\.html#join=/)).toBeInTheDocument();
});

test('a stale save keeps what the other changed elsewhere and asks about what both changed', async () => {
  const api = await open();
  const theirs: PersonView = { ...wuQian, phone: '139', role: 'lead', version: 4 };
  api.refuse('PATCH people/person-2', 409, () => ({ code: 'stale', values: { current: theirs }, fields: [] }));
  api.on('GET changes', () => ({
    changes: [{ subjectId: wuQian.id, at: '2026-11-22T06:00:00.000Z', actor: { personId: 'x', name: '李岚' } }],
    next: null,
  }));
  await tap(/修改\s*吴倩/);
  await userEvent.type(await screen.findByLabelText('手机'), '137');
  await tap('保存');
  const mine = await screen.findByRole('radio', { name: /用我的/ });
  expect(screen.getByText(/李岚 在/)).toBeInTheDocument();
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  await userEvent.click(mine);
  api.on('PATCH people/person-2', () => ({ ...theirs, phone: '137', version: 5 }));
  await tap('按所选保存');
  await waitFor(() => expect(api.sent('PATCH people/person-2')).toHaveLength(2));
  expect(api.sent('PATCH people/person-2')[1]).toMatchObject({
    version: 4,
    phone: '137',
    role: 'lead',
  } satisfies Partial<EditPerson>);
});

test('a wrong field is marked where it stands', async () => {
  const api = await open();
  api.refuse('POST people', 400, () => ({
    code: 'invalid',
    values: {},
    fields: [{ path: 'mail', code: 'invalid_format', values: {} }],
  }));
  await tap('加人');
  await userEvent.type(await screen.findByLabelText('姓名'), '孙一');
  await userEvent.type(screen.getByLabelText('邮箱'), 'sun@');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '加人' }));
  expect(await screen.findByText('格式不对')).toBeInTheDocument();
  expect(screen.getByLabelText('邮箱')).toHaveAttribute('aria-invalid', 'true');
});

test('half a Chinese word empties no list', async () => {
  await open();
  const box = screen.getByRole('searchbox');
  fireEvent.compositionStart(box);
  fireEvent(box, createEvent.input(box, { target: { value: 'xu' } }));
  expect(screen.getByText('吴倩', inRow)).toBeInTheDocument();
  fireEvent.input(box, { target: { value: '许' } });
  fireEvent.compositionEnd(box);
  await waitFor(() => expect(screen.queryByText('吴倩', inRow)).not.toBeInTheDocument());
  expect(screen.getByText('许知夏', inRow)).toBeInTheDocument();
});
