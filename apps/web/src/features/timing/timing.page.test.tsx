import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { DatePollView } from '@backcast/contracts/events/date-poll';
import type { EventView, SessionBody } from '@backcast/contracts/events/event';
import { emptySections } from '@backcast/planning/event-sections';
import type { TimingFacts } from '@backcast/planning/timing-facts';
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
import { TimingPage } from './timing.page.js';

const writer = { personId: null, name: '李岚', at: '2026-11-22T02:42:00.000Z' };
const putSessions = `PUT events/${eventId}/sessions`;
const putTiming = `PUT events/${eventId}/timing`;
const july: TimingFacts = {
  ...emptySections.timing,
  ...{ windowFrom: '2027-07-09', windowTo: '2027-07-18', startTimes: ['14:00'], weekdays: [6, 7] },
};

type Given = { facts?: TimingFacts; polls?: DatePollView[]; change?: Partial<EventView> };

function open({ facts = july, polls = [], change = {} }: Given = {}): MemoryApi {
  const event = seminar(change);
  let sessions = event.sessions;
  let timing = { facts, version: 3, writer };
  const read = (): EventView => ({ ...event, sessions, sections: { ...event.sections, timing } });
  const api = new MemoryApi()
    .on('GET me', () => meAs('organizer'))
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET contacts', () => ({ contacts: [] }))
    .on('GET people', () => ({ people: [] }))
    .on(`GET events/${eventId}`, read)
    .on(`GET events/${eventId}/polls`, () => ({ polls }))
    .on(
      putTiming,
      ({ body }) => (timing = { ...(body as { facts: TimingFacts }), version: timing.version + 1, writer }),
    )
    .on(
      putSessions,
      ({ body }) => (sessions = { ...(body as { sessions: SessionBody[] }), version: sessions.version + 1, writer }),
    );
  const root = createRootRoute();
  const shell = createRoute({ getParentRoute: () => root, id: 'shell' });
  const page = createRoute({
    getParentRoute: () => shell,
    path: '/e/$eventId/plan/timing',
    component: () => (
      <Suspense>
        <TimingPage />
      </Suspense>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [`/e/${eventId}/plan/timing`] });
  const router = createRouter({ routeTree: root.addChildren([shell.addChildren([page])]), history });
  show(<RouterProvider router={router as never} />);
  return api;
}

test('without a window it says what is missing, and one tap looks through half a year', async () => {
  const api = open({ facts: emptySections.timing });
  await userEvent.click(await screen.findByRole('button', { name: '找接下来半年' }));
  await waitFor(() => expect(api.sent(putTiming)).toHaveLength(1));
  expect(api.sent(putTiming)[0]).toMatchObject({ facts: { windowFrom: '2026-11-22', windowTo: '2027-05-23' } });
  expect(await screen.findByRole('heading', { name: '最好的日子' })).toBeInTheDocument();
});

test('moving shows every consequence first and is saved only by the tap on apply', async () => {
  const api = open();
  await userEvent.click((await screen.findAllByRole('button', { name: '看改到这天会怎样 7月17日 周六 14:00' }))[0]!);
  const preview = within(await screen.findByRole('region', { name: '改日期会动这些' }));
  expect(preview.getByText(/最晚开始准备/)).toHaveTextContent(/6月21日 周一 → 6月28日 周一/);
  expect(preview.getByText('没有来不及的事。')).toBeInTheDocument();
  expect(api.sent(putSessions)).toHaveLength(0);
  await userEvent.click(preview.getByRole('button', { name: '就改到这天' }));
  await waitFor(() => expect(api.sent(putSessions)).toHaveLength(1));
  const [before] = seminar().sessions.sessions;
  // Nothing else may go along: the server refuses what it does not know.
  expect(api.sent(putSessions)[0]).toEqual({ version: 1, sessions: [{ ...before, date: '2027-07-17' }] });
  await waitFor(() => expect(screen.queryByRole('region', { name: '改日期会动这些' })).not.toBeInTheDocument());
});

test('what cannot be done any more on the new day is said first', async () => {
  const facts = { ...july, prepWorkingDays: 15, windowFrom: '2026-11-28', windowTo: '2026-11-29' };
  open({ facts });
  expect(await screen.findByText(/一个能用的都没有/)).toBeInTheDocument();
  await userEvent.click(screen.getAllByRole('button', { name: /看改到这天会怎样 11月28日/ })[0]!);
  const preview = within(await screen.findByRole('region', { name: '改日期会动这些' }));
  expect(preview.getByRole('alert')).toHaveTextContent(/来不及了.*最晚开始准备/);
});

test('of several sessions one can move alone', async () => {
  const { sessions } = seminar().sessions;
  const second = { ...sessions[0]!, id: '0b0c1e6a-0000-4000-8000-0000000000b2', date: '2027-07-11', name: '下午场' };
  const api = open({ change: { sessions: { sessions: [...sessions, second], version: 4, writer } } });
  await userEvent.click((await screen.findAllByRole('button', { name: '看改到这天会怎样 7月17日 周六 14:00' }))[0]!);
  const preview = within(await screen.findByRole('region', { name: '改日期会动这些' }));
  await userEvent.click(preview.getByRole('radio', { name: '只改第 1 场' }));
  await userEvent.click(preview.getByRole('button', { name: '就改到这天' }));
  await waitFor(() => expect(api.sent(putSessions)).toHaveLength(1));
  const [{ sessions: sent }] = api.sent(putSessions) as [{ sessions: SessionBody[] }];
  expect(sent.map(({ date }) => date)).toEqual(['2027-07-17', '2027-07-11']);
});

test('every slot explains its points, and a day of the month opens its slots', async () => {
  open();
  const day = await screen.findByRole('button', { name: /7月18日 周日 一般/ });
  await userEvent.click(day);
  expect(day).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getAllByText('场地有没有空还不知道').length).toBeGreaterThan(0);
  expect(screen.getAllByText(/2027 年的放假安排还没公布/).length).toBeGreaterThan(0);
});

test('a poll shows who answered what, markup as it was typed; its answers count in the ranking', async () => {
  const slot = { id: '0b0c1e6a-0000-4000-8000-0000000000c1', date: '2027-07-18', startTime: '14:00' };
  const link = { id: '0b0c1e6a-0000-4000-8000-0000000000c2', guestId: null, madeAt: writer.at, revokedAt: null };
  const answer = {
    ...{ id: '0b0c1e6a-0000-4000-8000-0000000000c3', linkId: link.id, guestId: null, name: '<b>陆女士</b>' },
    ...{ answeredAt: writer.at, choices: [{ slotId: slot.id, choice: 'available' as const }] },
  };
  open({
    polls: [{ id: link.id, slots: [slot], madeAt: writer.at, closedAt: null, links: [link], answers: [answer] }],
  });
  const table = within(await screen.findByRole('region', { name: '问问嘉宾哪天行' }));
  expect(table.getByRole('rowheader', { name: '<b>陆女士</b>' })).toBeInTheDocument();
  expect(table.getByRole('cell', { name: '可以' })).toBeInTheDocument();
  expect(screen.getAllByText(/征询里 1 人可以/).length).toBeGreaterThan(0);
});

test('a day of the ranking becomes a candidate with its day and time only', async () => {
  const api = open();
  await userEvent.click((await screen.findAllByRole('button', { name: '加入候选 7月17日 周六 14:00' }))[0]!);
  await waitFor(() => expect(api.sent(putTiming)).toHaveLength(1));
  const [{ facts }] = api.sent(putTiming) as [{ facts: TimingFacts }];
  expect(facts.candidates).toEqual([{ id: expect.any(String), date: '2027-07-17', startTime: '14:00', note: '' }]);
});

test('a viewer sees the same days without being offered to move', async () => {
  open({ change: { role: 'viewer', permissions: ['event.read'] } });
  expect(await screen.findByRole('heading', { name: '最好的日子' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /看改到这天/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /加入候选/ })).not.toBeInTheDocument();
});
