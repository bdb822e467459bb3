import type { EventView } from '@backcast/contracts/events/event';
import { permissionsOf, type Role } from '@backcast/contracts/permissions';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { firstLayout } from '@backcast/planning/layout/first-layout';
import type { Layout, LayoutFacts } from '@backcast/planning/layout-facts';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { Suspense } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { LayoutPage } from './layout.page.js';

const put = `PUT events/${eventId}/layout`;
const writer = { personId: null, name: '李岚', at: '2026-11-22T02:42:00.000Z' };
const hall = (change: Partial<Layout> = {}): Layout => ({
  ...firstLayout(
    {
      ...{ name: '宴会厅', sessionId: null, people: 260, style: 'theatre', width: 1800, depth: 2400, exits: 2 },
      spotNames: ['背景板', '左墙', '右墙', '入口旁', '签到台边'],
    },
    newId,
  ),
  ...{ rowPitch: 110, seatWidth: 60 },
  ...change,
});

function open(layouts: Layout[], part = 'room', role: Role = 'organizer'): MemoryApi {
  const event = seminar({ role, permissions: permissionsOf(role) });
  let layout = { facts: { layouts } as LayoutFacts, version: 3, writer };
  const read = (): EventView => ({ ...event, sections: { ...event.sections, layout } });
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET contacts', () => ({ contacts: [] }))
    .on('GET people', () => ({ people: [] }))
    .on(`GET events/${eventId}`, read)
    .on(put, ({ body }) => {
      layout = { facts: (body as { facts: LayoutFacts }).facts, version: layout.version + 1, writer };
      return layout;
    });
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/plan/layout',
    component: () => (
      <Suspense>
        <LayoutPage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/plan/layout?part=${part}`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />);
  return api;
}
const savedBy = (api: MemoryApi, index = 0): Layout[] => (api.sent(put)[index] as { facts: LayoutFacts }).facts.layouts;

test('an empty page teaches, suggests a size from the people, and draws the room that was measured', async () => {
  const api = open([]);
  expect(await screen.findByRole('heading', { name: '还没有布置图' })).toBeInTheDocument();
  expect(screen.getByText(/按 \d+ 人、剧院式，厅一般要这么大/)).toBeInTheDocument();
  await userEvent.clear(screen.getByLabelText('宽'));
  await userEvent.type(screen.getByLabelText('宽'), '18.5');
  await userEvent.click(screen.getByRole('button', { name: '画出这个厅' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  const [layout] = savedBy(api);
  expect(layout).toMatchObject({ name: '宴会厅', style: 'theatre', sessionId: eventId, seatsWanted: null });
  expect(layout!.shape.corners[1]).toEqual({ x: 1850, y: 0 });
  expect(layout!.doors.length).toBeGreaterThanOrEqual(2);
  expect(await screen.findByRole('heading', { name: '宴会厅' })).toBeInTheDocument();
});

test('says how many are put up of how many fit, which rule binds, and what the others would allow', async () => {
  const door = hall().doors[0]!;
  open([
    hall({
      seatsWanted: 260,
      doors: [
        { ...door, width: 100 },
        { ...door, id: newId(), x: 1500, width: 130 },
      ],
    }),
  ]);
  const meter = within(await screen.findByRole('region', { name: '坐得下多少' }));
  expect(meter.getByText('摆了 260 座，坐得下 353')).toBeInTheDocument();
  expect(meter.getByText('卡在：门的总宽')).toBeInTheDocument();
  const table = within(meter.getByRole('table', { hidden: true }));
  expect(table.getByRole('row', { name: /厅的大小|一排最多几座|走道要多宽/, hidden: true })).toHaveTextContent('400');
  const aside = within(screen.getByRole('complementary', { name: '由此得出' }));
  expect(aside.getByText('门 1净宽 1 米，至少 1.4 米')).toBeInTheDocument();
  expect(aside.getByText(/宴会厅少 \d+ 个座位/)).toBeInTheDocument();
});

test('a narrower room shows its consequences before it is saved, and doors stay on its walls', async () => {
  const api = open([hall()]);
  const width = await screen
    .findByLabelText('宽', { selector: 'input' })
    .catch(() => screen.getAllByLabelText('宽')[0]!);
  await userEvent.clear(width);
  await userEvent.type(width, '12');
  expect(await screen.findByText('预览，还没保存')).toBeInTheDocument();
  await userEvent.tab();
  await waitFor(() => expect(api.sent(put).length).toBeGreaterThan(0));
  const saved = savedBy(api, api.sent(put).length - 1)[0]!;
  expect(saved.shape.corners[2]).toEqual({ x: 1200, y: 2400 });
  expect(saved.doors.every(({ x, y }) => x <= 1200 && y === 2400)).toBe(true);
});

test('what stands in the room is moved with the arrow keys, and saved when it is left', async () => {
  const api = open([hall()]);
  const stage = await screen.findByRole('button', { name: /^舞台: 方向键移动/ });
  stage.focus();
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowRight}{/Shift}');
  expect(api.sent(put)).toHaveLength(0);
  await userEvent.tab();
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(savedBy(api)[0]!.fixtures[0]).toMatchObject({ x: 550, y: 10 });
});

test('a layout in use is read only, and its copy is not', async () => {
  const api = open([hall({ isInUse: true, seatsWanted: 260 })]);
  expect(await screen.findByText('这张图在用，改不了。要改就复制一份。')).toBeInTheDocument();
  expect(screen.getByLabelText('摆法')).toBeDisabled();
  expect(screen.queryByRole('button', { name: /方向键移动/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '删除这张图' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '复制一份' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(savedBy(api)).toMatchObject([{ isInUse: true }, { name: '宴会厅 副本', isInUse: false }]);
});

test('putting a layout in use fixes its seats, so that later heads do not move them', async () => {
  const api = open([hall()]);
  await userEvent.click(await screen.findByRole('button', { name: '定下来用' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  const [saved] = savedBy(api);
  expect(saved!.isInUse).toBe(true);
  expect(saved!.seatsWanted).toBeGreaterThan(300);
});

test('a group sits together where it says, can be pinned there, and who does not fit is told why', async () => {
  const group = { id: newId(), name: '王女士一家', seats: 4, guestId: null, zoneId: null, pinnedAt: null };
  const lost = { ...group, id: newId(), name: '李先生一家', pinnedAt: 'ZZ9' };
  const api = open([hall({ groups: [group, lost] })], 'groups');
  expect(await screen.findByText(/^坐 A\d+–A\d+$/)).toBeInTheDocument();
  expect(screen.getByText('固定的座位不存在')).toBeInTheDocument();
  expect(
    within(screen.getByRole('complementary', { name: '由此得出' })).getByText('李先生一家没排上座位'),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '固定在现在的座位' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(savedBy(api)[0]!.groups[0]!.pinnedAt).toMatch(/^A\d+$/);
});

test('the most important message has the most visible spot; a pin changes that and says so', async () => {
  const api = open([hall()], 'messages');
  const table = within(
    await screen.findByRole('table', { name: '' }).catch(() => screen.getAllByRole('table').at(-1)!),
  );
  expect(table.getByRole('row', { name: /^产品/ })).toHaveTextContent('背景板');
  await userEvent.selectOptions(screen.getAllByLabelText('固定在')[4]!, '背景板');
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(await table.findByRole('row', { name: /^价值观.*背景板.*有人固定在这里/ })).toBeInTheDocument();
  expect(table.getByRole('row', { name: /^产品/ })).not.toHaveTextContent('背景板');
});

test('a viewer sees the plan and changes nothing', async () => {
  open([hall()], 'room', 'viewer');
  expect(await screen.findByRole('group', { name: /平面图「宴会厅」/ })).toBeInTheDocument();
  expect(screen.getByLabelText('摆法')).toBeDisabled();
  expect(screen.queryByRole('button', { name: '定下来用' })).not.toBeInTheDocument();
});
