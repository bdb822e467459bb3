import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { EventView } from '@backcast/contracts/events/event';
import type { ContactView } from '@backcast/contracts/people/contact';
import { permissionsOf, type Role } from '@backcast/contracts/permissions';
import { emptySections, type SectionFacts } from '@backcast/planning/event-sections';
import type { Guest } from '@backcast/planning/guests-facts';
import type { Post, Shift } from '@backcast/planning/staff-facts';
import { expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { Suspense } from 'react';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { PeopleStepPage } from './people-step.page.js';

const writer = { personId: null, name: '李岚', at: '2026-11-22T02:42:00.000Z' };
const id = (number: number): string => `0b0c1e6a-0000-4000-8000-${String(number).padStart(12, '0')}`;
const contact = (number: number, name: string, phone = ''): ContactView => ({
  ...{ id: id(number), name, title: '', company: '', phone, mail: '', note: '', version: 1 },
});
const gu = contact(11, '顾南', '13800000201');
const lin = contact(12, '林之远', '138 0000 0202');
const tang = contact(13, '唐可');
const li = { id: id(2), name: '李岚' };

const guest = (more: Partial<Guest> = {}): Guest => ({
  ...{ id: id(21), contactId: gu.id, kind: 'speaker', isKey: true, ownerId: null, status: 'in-talks', movedOn: null },
  ...{ checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'none', scriptFileIds: [] },
  ...{ hospitality: '', gladness: '', substitutes: [{ id: id(22), contactId: lin.id, note: '' }] },
  ...more,
});
const post = (number: number, more: Partial<Post>): Post => ({
  ...{
    id: id(number),
    key: 'door',
    name: '',
    kind: 'upkeep',
    rule: { per: 'session', count: 1 },
    note: '',
    shifts: [],
  },
  ...more,
});
const shift = (number: number, more: Partial<Shift>): Shift => ({
  ...{ id: id(number), personId: null, contactId: null, sessionId: null, from: null, to: null },
  ...{ trainedOn: null, assessedOn: null, ...more },
});

type Given = {
  part: string;
  facts: Partial<SectionFacts>;
  today?: string;
  role?: Role;
  files?: EventView['files'];
};

function open({ part, facts, today = '2026-11-22', role = 'organizer', files = [] }: Given): MemoryApi {
  const sections = Object.fromEntries(
    Object.entries({ ...emptySections, ...facts }).map(([key, each]) => [key, { facts: each, version: 3, writer }]),
  ) as unknown as EventView['sections'];
  const names = [gu, lin, tang].map(({ id: of, name }) => ({ id: of, name, title: '', company: '' }));
  let event = seminar({
    today,
    sections,
    contacts: names,
    people: [li],
    files,
    role,
    permissions: permissionsOf(role),
  });
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET contacts', () => ({ contacts: [gu, lin, tang] }))
    .on('GET people', () => ({ people: [{ ...li, account: 'active' }] }))
    .on(`GET events/${eventId}`, () => event);
  for (const key of ['guests', 'staff', 'personas'] as const)
    api.on(`PUT events/${eventId}/${key}`, ({ body }) => {
      const answer = { facts: (body as { facts: never }).facts, version: 4, writer };
      event = { ...event, sections: { ...event.sections, [key]: answer } };
      return answer;
    });
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/plan/people',
    component: () => (
      <Suspense>
        <PeopleStepPage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/plan/people?part=${part}`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />);
  return api;
}

const consequences = () => within(screen.getByRole('complementary', { name: '由此得出' }));

test('one tap moves a guest on, with the day on which it happened', async () => {
  const api = open({ part: 'guests', facts: { guests: { guests: [guest()], alarmDays: 14 } } });
  // The first test also loads the page.
  await userEvent.click(await screen.findByRole('button', { name: /^标为已确认/ }, { timeout: 15_000 }));
  await waitFor(() => expect(api.sent(`PUT events/${eventId}/guests`)).toHaveLength(1));
  expect(api.sent(`PUT events/${eventId}/guests`)[0]).toMatchObject({
    version: 3,
    facts: { guests: [{ status: 'confirmed', movedOn: '2026-11-22' }] },
  });
  expect(screen.queryByRole('button', { name: /^标为已到场/ })).not.toBeInTheDocument();
  expect(await screen.findByRole('button', { name: /^标为已对接/ })).toBeInTheDocument();
}, 30_000);

test('a guest who declines moves what follows, so it waits and can be taken back', async () => {
  const api = open({ part: 'guests', facts: { guests: { guests: [guest()], alarmDays: 14 } } });
  await userEvent.click(await screen.findByRole('button', { name: /^标为婉拒/ }));
  expect(await screen.findByText(/点保存才生效/)).toBeInTheDocument();
  expect(api.sent(`PUT events/${eventId}/guests`)).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: '保存改动' }));
  await waitFor(() => expect(api.sent(`PUT events/${eventId}/guests`)).toHaveLength(1));
});

test('taps that waited together are sent as the steps they were', async () => {
  const api = open({ part: 'guests', facts: { guests: { guests: [guest()], alarmDays: 14 } } });
  const put = `PUT events/${eventId}/guests`;
  const down = { code: 'unavailable' as const, values: {}, fields: [] };
  api.refuse(put, 503, () => down);
  await userEvent.click(await screen.findByRole('button', { name: /^标为已确认/ }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  let version = 3;
  api.on(put, ({ body }) => ({ facts: (body as { facts: never }).facts, version: (version += 1), writer }));
  await userEvent.click(await screen.findByRole('button', { name: /^标为已对接/ }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(3));
  expect(api.sent(put).slice(1)).toMatchObject([
    { version: 3, facts: { guests: [{ status: 'confirmed' }] } },
    { version: 4, facts: { guests: [{ status: 'briefed' }] } },
  ]);
});

test('a key guest who has not said yes close to the day: the alarm comes first, with the substitute to call', async () => {
  open({ part: 'guests', facts: { guests: { guests: [guest()], alarmDays: 14 } }, today: '2027-06-30' });
  const alarm = await screen.findByRole('alert');
  expect(alarm).toHaveTextContent('顾南还没确认，离活动只剩 10 天');
  expect(await within(alarm).findByRole('link', { name: /打给林之远/ })).toHaveAttribute('href', 'tel:13800000202');
});

test('before its day there is no alarm', async () => {
  open({ part: 'guests', facts: { guests: { guests: [guest()], alarmDays: 9 } }, today: '2027-06-30' });
  await screen.findByText('关键嘉宾 1 位，答应 0 位');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a viewer sees the alarm and the name, but no number and no buttons', async () => {
  open({
    ...{ part: 'guests', today: '2027-06-30', role: 'viewer' },
    facts: { guests: { guests: [guest()], alarmDays: 14 } },
  });
  const alarm = await screen.findByRole('alert');
  expect(alarm).toHaveTextContent('林之远');
  expect(within(alarm).queryByRole('link')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /标为/ })).not.toBeInTheDocument();
});

const assignPartTimer = async (name: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('button', { name: `展开${name}` }));
  await userEvent.click(screen.getByRole('radio', { name: '兼职' }));
  await userEvent.click(screen.getByRole('combobox', { name: '哪位兼职' }));
  await userEvent.click(await screen.findByRole('option', { name: '唐可' }));
};

test('a part-timer at the cash desk is refused, with the reason', async () => {
  const api = open({
    part: 'staff',
    facts: { staff: { doors: 2, posts: [post(31, { key: 'cashier', kind: 'money' })] } },
  });
  await assignPartTimer('收银');
  expect(screen.getByText('财物岗位只能由自己人做，兼职不行。')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '排上' })).toBeDisabled();
  expect(api.sent(`PUT events/${eventId}/staff`)).toHaveLength(0);
});

test('a part-timer at the door is fine, unless they are on another post at the time', async () => {
  const busy = post(32, { key: 'usher', shifts: [shift(41, { contactId: tang.id, to: '15:00' })] });
  const api = open({ part: 'staff', facts: { staff: { doors: 2, posts: [post(31, {}), busy] } } });
  await assignPartTimer('门口');
  expect(screen.getByText(/同一时间已经排在「引导」/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '排上' })).toBeDisabled();
  await userEvent.type(screen.getByLabelText('从'), '15:00');
  await userEvent.click(screen.getByRole('button', { name: '排上' }));
  await waitFor(() => expect(api.sent(`PUT events/${eventId}/staff`)).toHaveLength(1));
  expect(api.sent(`PUT events/${eventId}/staff`)[0]).toMatchObject({
    facts: { posts: [{ shifts: [{ contactId: tang.id, from: '15:00' }] }, {}] },
  });
});

test('the hours of a shift are changed where they stand; an hour at which somebody is elsewhere is not taken', async () => {
  const [here, there] = [
    post(31, { shifts: [shift(41, { contactId: tang.id, from: '15:00' })] }),
    post(32, { key: 'usher', shifts: [shift(42, { contactId: tang.id, to: '15:00' })] }),
  ];
  const api = open({ part: 'staff', facts: { staff: { doors: 2, posts: [here, there] } } });
  const put = `PUT events/${eventId}/staff`;
  await userEvent.click(await screen.findByRole('button', { name: '展开门口' }));
  const from = screen.getByLabelText('从 · 唐可');
  fireEvent.change(from, { target: { value: '14:30' } });
  fireEvent.blur(from);
  expect(screen.getByRole('alert')).toHaveTextContent('同一时间已经排在「引导」');
  expect(api.sent(put)).toHaveLength(0);
  fireEvent.change(from, { target: { value: '15:30' } });
  fireEvent.blur(from);
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(api.sent(put)[0]).toMatchObject({ facts: { posts: [{ shifts: [{ from: '15:30', to: null }] }, {}] } });
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('the free times of a guest are changed where they stand; an end before its beginning waits', async () => {
  const free = { id: id(61), date: '2027-07-10', from: '13:00', to: '18:00' };
  const api = open({ part: 'guests', facts: { guests: { guests: [guest({ freeTimes: [free] })], alarmDays: 14 } } });
  const put = `PUT events/${eventId}/guests`;
  await userEvent.click(await screen.findByRole('button', { name: /^展开1?\.? ?顾南/ }));
  const to = screen.getByLabelText(/^到 · /);
  fireEvent.change(to, { target: { value: '12:00' } });
  fireEvent.blur(to);
  expect(screen.getByRole('alert')).toHaveTextContent('结束要晚于开始');
  expect(api.sent(put)).toHaveLength(0);
  fireEvent.change(to, { target: { value: '16:00' } });
  fireEvent.blur(to);
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(api.sent(put)[0]).toMatchObject({ facts: { guests: [{ freeTimes: [{ ...free, to: '16:00' }] }] } });
});

test('a file says its own name, its size, who brought it and when', async () => {
  const file = { id: id(71), name: '讲稿终版.pdf', bytes: 20_480, addedBy: li.id, addedAt: '2026-11-22T02:42:00.000Z' };
  open({
    part: 'guests',
    facts: { guests: { guests: [guest({ scriptFileIds: [id(71), id(72)] })], alarmDays: 14 } },
    files: [file],
  });
  await userEvent.click(await screen.findByRole('button', { name: /^展开1?\.? ?顾南/ }));
  const files = within(screen.getByRole('group', { name: '稿件附件' }));
  expect(files.getByRole('link', { name: '打开讲稿终版.pdf' })).toHaveAttribute('href', `/api/files/${id(71)}`);
  expect(files.getByText('20 kB · 李岚 11月22日 周日 10:42 传')).toBeInTheDocument();
  expect(files.getByRole('link', { name: '打开稿件 2' })).toHaveAttribute('href', `/api/files/${id(72)}`);
});

test('who lacks when is said, and a post that is wrongly filled is a conflict', async () => {
  const money = post(31, { key: 'gifts', kind: 'money', shifts: [shift(41, { contactId: tang.id, to: '16:00' })] });
  open({ part: 'staff', facts: { staff: { doors: 2, posts: [money] } } });
  expect(await screen.findByText('礼品 · 16:00–17:00 · 缺 1 人')).toBeInTheDocument();
  expect(consequences().getByText('唐可在「礼品」：财物岗位只能由自己人做，兼职不行。')).toBeInTheDocument();
});

test('personas whose shares are not the whole say what lacks', async () => {
  const persona = { id: id(51), name: '高三家长', sharePercent: 60, who: '', moves: '', shares: '' };
  open({ part: 'personas', facts: { personas: { personas: [persona] } } });
  expect(await screen.findByText('还差 40%')).toBeInTheDocument();
  expect(consequences().getByText('画像占比合计 60%，不是 100%')).toBeInTheDocument();
});
