import type { Invitee, InviteeDetail, InviteeList, MoveInvitee } from '@backcast/contracts/invitees/invitee';
import { invitationStates } from '@backcast/invitations/invitation-states';
import { permissionsOf, type Role } from '@backcast/contracts/permissions';
import { expect, test } from '@jest/globals';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { InviteesPage } from './invitees.page.js';
import { inviteesSearch } from './invitees-search.js';

const since = '2026-11-20T02:00:00.000Z';
const invitee = (id: string, name: string, values: Partial<Invitee> = {}): Invitee => ({
  ...{ id, customerId: `c-${id}`, name, phone: '+8613800001111', mail: '', persona: '老学员', interests: '', note: '' },
  ...{ ownerId: 'lin', sessionId: null, state: 'invited', stateSince: since, partySize: 2, children: 0, seatGroup: '' },
  ...{ source: 'list', arrivesAt: null, unanswered: 0, calledAt: null, hasOpenClaim: false, version: 2, ...values },
});

function open({
  role = 'organizer' as Role,
  search = '',
  first = [invitee('a', '张三')],
  consents = [] as InviteeDetail['consents'],
} = {}) {
  let referredBy: string | null = null;
  const people = new Map(first.map((each) => [each.id, each]));
  const states = () =>
    Object.fromEntries(
      invitationStates.map((state) => [state, [...people.values()].filter((each) => each.state === state).length]),
    ) as InviteeList['states'];
  const rule = { countBy: null, countsBy: 'names' as const, protectionDays: 30, version: 0 };
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET people', () => ({ people: [] }))
    .on(`GET events/${eventId}`, () => seminar({ role, permissions: permissionsOf(role) }))
    .on(`GET events/${eventId}/imports`, () => ({ imports: [] }))
    .on(`GET events/${eventId}/invitees`, (): InviteeList => ({
      ...{
        total: people.size,
        invitees: [...people.values()],
        states: states(),
        personas: ['老学员'],
        people: 2,
        rule,
      },
      owners: [{ id: 'lin', name: '林子涵', count: people.size, coming: 0 }],
      ...{
        openClaims: 0,
        reported: { confirmed: 5, arrived: 0 },
        named: { confirmed: 1, arrived: 0 },
        mayEditAll: true,
      },
    }))
    .route(`POST events/${eventId}/invitees/a/moves`, ({ body }) => {
      const { seen, to } = body as MoveInvitee;
      const current = people.get('a')!;
      if (seen !== current.state) return { status: 409, body: { code: 'stale', values: { current }, fields: [] } };
      people.set('a', { ...current, state: to });
      return { status: 200, body: people.get('a') };
    })
    .on(`POST events/${eventId}/invitees/a/moves/undo`, () => {
      people.set('a', first[0]!);
      return first[0];
    })
    .on(`POST events/${eventId}/invitees/a/claim`, () => first[0])
    .on(`PUT events/${eventId}/invitees/a/referrer`, ({ body }) => {
      referredBy = (body as { referredBy: string | null }).referredBy;
      return first[0];
    })
    .on(`POST events/${eventId}/invitees/a/consents`, () => first[0])
    .on(`POST events/${eventId}/invitees/a/consents/k/take-back`, () => first[0])
    .on(`GET events/${eventId}/invitees/a`, (): InviteeDetail => ({
      ...{ invitee: first[0]!, likes: [], merges: [], consents, brought: [] },
      referrer: referredBy === null ? null : { customerId: referredBy, invitationId: 'b', name: '李四' },
      moves: [
        { id: 'm', from: null, to: 'invited', at: since, channel: 'list', note: '', byName: '李岚', isUndone: false },
      ],
      claims: [
        { personId: 'lin', name: '林子涵', firstContactAt: since, madeAt: since, credit: null, decidedAt: null },
        { personId: 'wu', name: '吴倩', firstContactAt: null, madeAt: since, credit: null, decidedAt: null },
      ],
    }));
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/e/$eventId/invitees',
    validateSearch: inviteesSearch,
    component: () => (
      <Suspense>
        <InviteesPage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/invitees${search}`] });
  show(<RouterProvider router={createRouter({ routeTree: root.addChildren([page]), history }) as never} />);
  return { api, people };
}
const rowOf = async (name: string) => within((await screen.findByRole('button', { name })).closest('li')!);

test('one tap moves a customer, says so, and is taken back', async () => {
  const { api, people } = open();
  await userEvent.click((await rowOf('张三')).getByRole('button', { name: /→ 已确认/ }));
  expect(await screen.findByText('已保存：张三 → 已确认')).toBeInTheDocument();
  expect(api.sent(`POST events/${eventId}/invitees/a/moves`)).toMatchObject([{ seen: 'invited', to: 'confirmed' }]);
  await userEvent.click(screen.getByRole('button', { name: /撤销/ }));
  await waitFor(() => expect(people.get('a')?.state).toBe('invited'));
});

test('what somebody else moved meanwhile is said, not overwritten', async () => {
  const { people } = open();
  const row = await rowOf('张三');
  people.set('a', invitee('a', '张三', { state: 'declined' }));
  await userEvent.click(row.getByRole('button', { name: /→ 已确认/ }));
  expect(await screen.findByText(/张三 刚被别人改成了「不来」/)).toBeInTheDocument();
  expect(people.get('a')?.state).toBe('declined');
});

test('names and reports that differ are shown side by side', async () => {
  open();
  expect(await screen.findByText('已确认：名单里 1 组，上报了 5 组')).toBeInTheDocument();
});

test('a viewer neither moves nor sees phones', async () => {
  open({ role: 'viewer', first: [invitee('a', '张三', { phone: null, mail: null })] });
  const row = await rowOf('张三');
  expect(row.getByText('看不到')).toBeInTheDocument();
  expect(row.queryByRole('button', { name: /→/ })).toBeNull();
  expect(screen.queryByRole('button', { name: '导入名单' })).toBeNull();
});

test('a claim: the rule proposes, a lead decides and may split the credit, which is whole', async () => {
  const { api } = open({ role: 'lead', search: '?open=a' });
  expect(await screen.findByRole('heading', { name: '两位邀约员都有这位客户' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: '归 吴倩' }));
  const [lin, wu] = [screen.getByLabelText('林子涵（%）'), screen.getByLabelText('吴倩（%）')];
  expect([lin, wu].map((field) => (field as HTMLInputElement).value)).toEqual(['0', '100']);
  await userEvent.clear(wu);
  await userEvent.type(wu, '60');
  expect(screen.getByRole('button', { name: '就这么定' })).toBeDisabled();
  await userEvent.clear(lin);
  await userEvent.type(lin, '40');
  await userEvent.click(screen.getByRole('button', { name: '就这么定' }));
  await waitFor(() =>
    expect(api.sent(`POST events/${eventId}/invitees/a/claim`)).toEqual([
      {
        ownerId: 'wu',
        credits: [
          { personId: 'lin', percent: 40 },
          { personId: 'wu', percent: 60 },
        ],
      },
    ]),
  );
});

test('an empty list teaches how to fill it', async () => {
  open({ first: [] });
  expect(await screen.findByRole('heading', { level: 1, name: '还没有客户名单' })).toBeInTheDocument();
  await userEvent.click(screen.getAllByRole('button', { name: '导入名单' })[0]!);
  expect(await screen.findByRole('heading', { level: 1, name: '导入名单' })).toBeInTheDocument();
});

test('who brought a customer is found by name, said, and taken back', async () => {
  const { api } = open({ search: '?open=a', first: [invitee('a', '张三'), invitee('b', '李四')] });
  await userEvent.click(await screen.findByRole('button', { name: '记下是谁带来的' }));
  await userEvent.type(screen.getByRole('searchbox', { name: '哪位客户带来的' }), '李');
  const choices = within((await screen.findByRole('heading', { name: '谁带来的' })).closest('section')!);
  await userEvent.click(await choices.findByRole('button', { name: '李四' }));
  await userEvent.click(await choices.findByRole('button', { name: '撤销' }));
  await waitFor(() =>
    expect(api.sent(`PUT events/${eventId}/invitees/a/referrer`)).toEqual([
      { seen: null, referredBy: 'c-b' },
      { seen: 'c-b', referredBy: null },
    ]),
  );
});

test('consent on paper is written down with its day and its text; a wrong one is taken back', async () => {
  const consent = { id: 'k', way: 'phone' as const, at: since, text: 'registration-1', byName: '李岚' };
  const { api } = open({
    search: '?open=a',
    consents: [{ ...consent, recordedAt: since, takenBackAt: null, takenBackByName: '' }],
  });
  const box = within((await screen.findByRole('heading', { name: '同意使用信息' })).closest('section')!);
  expect(box.getByText(/电话，版本 registration-1/)).toBeInTheDocument();
  await userEvent.click(box.getByRole('button', { name: '撤回' }));
  await userEvent.click(box.getByRole('button', { name: '记下电话或纸质同意' }));
  await userEvent.click(box.getByRole('radio', { name: '纸质' }));
  const version = box.getByRole('textbox', { name: '同意的是哪一版文字' });
  await userEvent.clear(version);
  await userEvent.type(version, '纸 2');
  await userEvent.click(box.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(api.sent(`POST events/${eventId}/invitees/a/consents`)).toEqual([
      expect.objectContaining({ way: 'paper', text: '纸 2', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }),
    ]),
  );
  expect(api.sent(`POST events/${eventId}/invitees/a/consents/k/take-back`)).toHaveLength(1);
});

test('whoever only reads sees both and changes neither', async () => {
  open({ role: 'viewer', search: '?open=a' });
  expect(await screen.findByRole('heading', { name: '同意使用信息' })).toBeInTheDocument();
  for (const name of ['记下是谁带来的', '记下电话或纸质同意'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});
