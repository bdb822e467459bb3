import type { EventView } from '@backcast/contracts/events/event';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { VenueCandidate, VenueFacts } from '@backcast/planning/venue-facts';
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
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { newCandidate } from './venue-edits.js';
import { VenuePage } from './venue.page.js';

const put = `PUT events/${eventId}/venue`;
const writer = { personId: null, name: '李岚', at: '2026-11-22T02:42:00.000Z' };
const room = (name: string, theatre: number) => ({
  id: `0b0c1e6a-0000-4000-8000-${String(theatre).padStart(12, '0')}`,
  ...{ name, capacities: { theatre }, exits: 2 },
});
const hotel: VenueCandidate = { ...newCandidate('会议中心'), rooms: [room('宴会厅', 400)], fireSafety: 'seen' };
const cafe: VenueCandidate = { ...newCandidate('书屋'), rooms: [room('', 90)], priceMinor: 600_000 };

function open(facts: VenueFacts, change: Partial<EventView> = {}): MemoryApi {
  const event = seminar(change);
  let venue = { facts, version: 3, writer };
  const read = (): EventView => ({ ...event, sections: { ...event.sections, venue } });
  const api = new MemoryApi()
    .on('GET me', () => meAs('organizer'))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET contacts', () => ({ contacts: [] }))
    .on(`GET events/${eventId}`, read)
    .on(
      put,
      ({ body }) => (venue = { facts: (body as { facts: VenueFacts }).facts, version: venue.version + 1, writer }),
    );
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/plan/venue',
    component: () => (
      <Suspense>
        <VenuePage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/plan/venue`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />);
  return api;
}

test('without a candidate the page teaches, and one is added by its name', async () => {
  const api = open({ candidates: [], uses: [] });
  expect(await screen.findByRole('heading', { name: '还没有候选场地' })).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('场地名称'), '会议中心{Enter}');
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  const [{ facts }] = api.sent(put) as [{ facts: VenueFacts }];
  expect(facts.candidates[0]).toMatchObject({ name: '会议中心', status: 'considered', priceMinor: null });
  expect(facts.candidates[0]!.inspection).toHaveLength(8);
});

test('candidates stand side by side with what each means, and every number says why', async () => {
  open({ candidates: [hotel, cafe], uses: [] });
  const table = within(await screen.findByRole('table'));
  const arrivals = table.getByRole('row', { name: /坐得下的到场/ });
  const cells = within(arrivals).getAllByRole('cell');
  expect(cells[0]).toHaveTextContent(/2\d\d\s*组/);
  expect(cells[1]).toHaveTextContent(/4\d\s*组/);
  expect(table.getByRole('row', { name: /三个目标/ })).toHaveTextContent('都坐不下');
  await userEvent.click(screen.getByRole('button', { name: '为什么是这个数：书屋 每组到场的场地费' }));
  expect(await screen.findByText(/每组到场的场地费 = 报价 ÷ min/)).toBeInTheDocument();
});

test('choosing shows old and new and waits for a tap; an event with one session says nothing of sessions', async () => {
  const use = { sessionId: eventId, candidateId: hotel.id, roomId: hotel.rooms[0]!.id, style: 'theatre' as const };
  const api = open({ candidates: [hotel, cafe], uses: [use] });
  await userEvent.click(await screen.findByRole('button', { name: '选这里：书屋' }));
  expect(screen.queryByText(/第 1 场/)).not.toBeInTheDocument();
  expect(await screen.findByText('预览，还没保存')).toBeInTheDocument();
  expect(screen.getAllByText(/从 400 变为 90 人/).length).toBeGreaterThan(0);
  expect(api.sent(put)).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: '保存改动' }));
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  expect(api.sent(put)[0]).toMatchObject({ version: 3, facts: { uses: [{ candidateId: cafe.id, style: 'theatre' }] } });
});

test('removing the chosen one takes its choice along and waits, so that nothing is lost by a slip', async () => {
  const use = { sessionId: eventId, candidateId: hotel.id, roomId: hotel.rooms[0]!.id, style: 'theatre' as const };
  const api = open({ candidates: [hotel, cafe], uses: [use] });
  await userEvent.click(await screen.findByRole('button', { name: '移除会议中心' }));
  expect(api.sent(put)).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: /撤回/ }));
  expect(await screen.findByRole('button', { name: '移除会议中心' })).toBeInTheDocument();
});

test('the day for the deposit says how much it is', async () => {
  const use = { sessionId: eventId, candidateId: hotel.id, roomId: hotel.rooms[0]!.id, style: 'theatre' as const };
  const paid = { ...hotel, depositBy: '2027-06-01', depositMinor: 1_250_000 };
  open({ candidates: [paid], uses: [use] });
  expect(await screen.findByText('付会议中心定金 ¥12,500')).toBeInTheDocument();
});

test('a capacity is kept when its field is left; the name cannot be emptied', async () => {
  const api = open({ candidates: [hotel], uses: [] });
  await userEvent.click(await screen.findByRole('button', { name: '修改会议中心' }));
  const banquet = await screen.findByLabelText('宴会式');
  await userEvent.type(banquet, '260');
  await userEvent.tab();
  await waitFor(() => expect(api.sent(put)).toHaveLength(1));
  const [{ facts }] = api.sent(put) as [{ facts: VenueFacts }];
  expect(facts.candidates[0]!.rooms[0]!.capacities).toEqual({ theatre: 400, banquet: 260 });
  await userEvent.clear(screen.getByLabelText('名称'));
  expect(screen.getByText('名称不能空着')).toBeInTheDocument();
  await userEvent.tab();
  expect(screen.getByLabelText('名称')).toHaveValue('会议中心');
});

test('a viewer reads everything and changes nothing', async () => {
  open({ candidates: [hotel, cafe], uses: [] }, { role: 'viewer', permissions: ['event.read', 'event.history'] });
  expect(await screen.findByRole('table')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^选/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /移除/ })).not.toBeInTheDocument();
  expect(screen.getByLabelText('在哪个厅、怎么摆')).toBeDisabled();
});
