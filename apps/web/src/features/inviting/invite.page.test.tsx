import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { EventView } from '@backcast/contracts/events/event';
import type { InvitingView } from '@backcast/contracts/events/quotas';
import { permissionsOf, type Role } from '@backcast/contracts/permissions';
import type { QuotasFacts } from '@backcast/planning/quotas-facts';
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
import { InvitePage } from './invite.page.js';
import { inviteSearch } from './invite-search.js';

const today = '2027-06-21';
const people = { lin: '林子涵', wang: '王磊' } as const;
type Who = keyof typeof people;
const put = `PUT events/${eventId}/quotas`;

const agreed = (personId: Who, checkpoint: string, quota: number) => ({
  ...{ id: `${personId} ${checkpoint}`, personId, sessionId: null, checkpoint, quota },
  ...{ from: '2027-06-01', acceptedOn: null },
});
const shared: QuotasFacts = {
  inviteFrom: null,
  checkpoints: [
    { id: '1', date: '2027-06-20', percent: 50 },
    { id: '2', date: '2027-07-09', percent: 100 },
  ],
  shares: (['lin', 'wang'] as const).map((personId) => ({
    ...{ id: `share ${personId}`, personId, weight: 100 },
    ...{ min: null, cap: null, until: null },
  })),
  agreed: (['lin', 'wang'] as const).flatMap((id) => [agreed(id, '2027-06-20', 10), agreed(id, '2027-07-09', 120)]),
};
const none: QuotasFacts = { inviteFrom: null, checkpoints: [], shares: [], agreed: [] };

const count = (personId: Who, day: string, confirmed: number) => ({
  ...{ personId, sessionId: null, day, contacted: confirmed * 5, invited: confirmed * 2 },
  ...{ confirmed, secondConfirmed: 0, arrived: 0 },
});
const view = (part: Partial<InvitingView> = {}): InvitingView => ({
  ...{ today, countsBy: 'numbers' as const, inviteFrom: '2027-06-01', shared: [], past: [], mine: [] },
  inviters: (['lin', 'wang'] as const).map((id) => ({ id, name: people[id], teamId: null, teamName: '' })),
  counts: [count('lin', '2027-06-10', 4), count('wang', '2027-06-20', 22)],
  ...part,
});

type Given = { search?: string; quotas?: QuotasFacts; inviting?: InvitingView; role?: Role };

function open({ search = '', quotas = shared, inviting = view(), role = 'organizer' }: Given = {}) {
  const base = seminar({ today, role, permissions: permissionsOf(role) });
  let event: EventView = {
    ...base,
    sections: { ...base.sections, quotas: { ...base.sections.quotas, facts: quotas } },
  };
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET contacts', () => ({ contacts: [] }))
    .on('GET people', () => ({ people: [] }))
    .on(`GET events/${eventId}/inviting`, () => inviting)
    .on(`GET events/${eventId}`, () => event)
    .on(put, ({ body }) => {
      const answer = { ...event.sections.quotas, facts: (body as { facts: QuotasFacts }).facts, version: 2 };
      event = { ...event, sections: { ...event.sections, quotas: answer } };
      return answer;
    });
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/e/$eventId/invite',
    validateSearch: inviteSearch,
    component: () => (
      <Suspense>
        <InvitePage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/invite${search}`] });
  const router = createRouter({ routeTree: root.addChildren([page]), history });
  show(<RouterProvider router={router as never} />);
  return { api, router };
}
const sent = (api: MemoryApi): QuotasFacts | undefined => (api.sent(put).at(-1) as { facts: QuotasFacts })?.facts;

test('says the pace in a sentence, and lists people with the most behind first', async () => {
  open();
  // 20 were due on the 20th, a day of the 240 that follow in 19 days makes 12.6 more.
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('落后 7 组。到 7月9日，每天要确认 13 组');
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['林子涵', '王磊']);
  expect(rows[0]).toHaveTextContent('落后 12');
  expect(rows[1]).toHaveTextContent('领先 6');
});

test('a customer whose credit is split is in one row, and both are told of it', async () => {
  const credits = (['lin', 'wang'] as const).map((personId) => ({ personId, percent: 50 }));
  open({ inviting: view({ countsBy: 'names', shared: [{ ownerId: 'lin', credits, customers: 2 }] }) });
  const rowOf = async (name: string) => (await screen.findByRole('button', { name })).closest('tr')!;
  expect(await rowOf('林子涵')).toHaveTextContent('分 2');
  expect(await rowOf('王磊')).toHaveTextContent('分到 2');
  await userEvent.click(screen.getByRole('button', { name: '林子涵' }));
  const lin = await screen.findByRole('complementary', { name: '林子涵' });
  expect(lin).toHaveTextContent('其中 2 组与王磊分业绩，自己 50%');
  expect(lin).toHaveTextContent('按业绩折算，已确认 3 组');
  await userEvent.click(screen.getByRole('button', { name: '王磊' }));
  const wang = await screen.findByRole('complementary', { name: '王磊' });
  expect(wang).toHaveTextContent('另有 2 组算在林子涵名下，自己分 50%');
  expect(wang).toHaveTextContent('按业绩折算，已确认 23 组');
});

test('finds people by initials, and shows where it sticks with one of them', async () => {
  const { router } = open();
  await userEvent.type(await screen.findByRole('searchbox', { name: '找人' }), 'lzh');
  await waitFor(() => expect(screen.queryByRole('button', { name: '王磊' })).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: '林子涵' }));
  const panel = await screen.findByRole('complementary', { name: '林子涵' });
  expect(panel).toHaveTextContent('落后 12');
  expect(panel).toHaveTextContent('联系 20 组，邀约 8 组，确认 4 组');
  expect(router.state.location.search).toEqual({ person: 'lin' });
  await userEvent.keyboard('{Escape}');
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
});

test('divides the need anew as a proposal, and agrees on it from today', async () => {
  const { api } = open({ search: '?part=quotas' });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('要确认 260 组，已商定 260 组');
  const cell = screen.getByRole('textbox', { name: '林子涵，7月9日 前' });
  await userEvent.clear(cell);
  await userEvent.type(cell, '100{Enter}');
  expect(screen.getByText('还有 20 组没有分到人。')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: '王磊，7月9日 前' })).toHaveFocus();
  expect(api.sent(put)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '商定，从 6月21日 起' }));
  await waitFor(() => expect(sent(api)?.agreed).toHaveLength(5));
  expect(sent(api)?.agreed.at(-1)).toMatchObject({ personId: 'lin', quota: 100, from: today, acceptedOn: null });
});

test('what was agreed and kept is a message for the group', async () => {
  open({ search: '?part=quotas' });
  expect(await screen.findByRole('button', { name: '复制，发到群里' })).toBeInTheDocument();
});

test('when somebody leaves, colleagues take over what is still to come', async () => {
  const { api } = open({ search: '?part=quotas' });
  await userEvent.click((await screen.findAllByRole('button', { name: '不再邀约' }))[0]!);
  expect(screen.getByRole('textbox', { name: '王磊，7月9日 前' })).toHaveValue('240');
  expect(screen.getByText('120 → 240')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '商定，从 6月21日 起' }));
  await waitFor(() => expect(sent(api)?.shares[0]).toMatchObject({ personId: 'lin', until: today }));
  expect(sent(api)?.agreed.slice(0, 4)).toEqual(shared.agreed);
});

test('without quotas it begins with the salespeople of the event, everybody alike', async () => {
  const { api } = open({ search: '?part=quotas', quotas: none });
  await userEvent.click(await screen.findByRole('button', { name: '用这 2 位邀约员开始' }));
  await waitFor(() => expect(sent(api)?.shares).toHaveLength(2));
  expect(sent(api)?.checkpoints).toHaveLength(3);
  expect(await screen.findByText('6 个数要改，还没商定')).toBeInTheDocument();
});

test('whoever only looks has no fields', async () => {
  open({ search: '?part=quotas', role: 'viewer' });
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(screen.queryByRole('button', { name: '重新分' })).toBeNull();
});

test('without anybody who invites the board teaches', async () => {
  open({ quotas: none, inviting: view({ inviters: [], counts: [] }) });
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('还没有人负责邀约');
});

// Last: what could not be kept stays as a draft, also for tests after this one.
test('only what was kept is a message for the group', async () => {
  const copy = () => screen.queryByRole('button', { name: '复制，发到群里' });
  const { api } = open({ search: '?part=quotas', quotas: { ...shared, agreed: [] } });
  const agree = await screen.findByRole('button', { name: '商定，从 6月21日 起' });
  api.refuse(put, 503, () => ({ code: 'unavailable', values: {}, fields: [] }));
  await userEvent.click(agree);
  await waitFor(() => expect(api.sent(put).length).toBeGreaterThan(0));
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('已商定 260 组');
  expect(copy()).toBeNull();
});
