import type { DayCount, InvitingView, ReportCount } from '@backcast/contracts/events/quotas';
import { formatsFor } from '@backcast/texts/format';
import { access as texts } from '@backcast/texts/zh-CN/access';
import { beforeEach, expect, test } from '@jest/globals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { countAddress } from './count-address.js';
import { CountPage } from './count-page.js';

const me = meAs('salesperson');
const personId = me.person.id;
const quota = (checkpoint: string, due: number, acceptedOn: string | null = '2027-06-02') => ({
  ...{ id: `0b0c1e6a-0000-4000-8000-0000000000${checkpoint.slice(-2)}`, personId, sessionId: null, checkpoint },
  ...{ quota: due, from: '2027-06-01', acceptedOn },
});
const none = { contacted: 0, invited: 0, confirmed: 0, secondConfirmed: 0, arrived: 0 };

/** A server that counts each id once, as the real one does. */
const server = (agreed = [quota('2027-06-22', 10), quota('2027-07-09', 12)], today = '2027-06-22') => {
  const [rows, taken] = [new Map<string, DayCount>(), new Map<string, ReportCount>()];
  const count = ({ day, stage, delta }: ReportCount): void => {
    const row = rows.get(day) ?? { personId, sessionId: null, day, ...none };
    rows.set(day, { ...row, [stage]: row[stage] + delta });
  };
  const inviting = (): InvitingView => ({
    ...{
      today,
      countsBy: 'numbers' as const,
      inviteFrom: '2027-06-01',
      inviters: [],
      ...{ shared: [], past: [] },
      counts: [...rows.values()],
    },
    mine: [...taken.values()]
      .reverse()
      .map((report) => ({ ...report, byId: personId, at: '2027-06-22T07:52:00.000Z' })),
  });
  const quotas = { facts: { inviteFrom: null, checkpoints: [], shares: [], agreed }, version: 3, writer: null };
  const view = seminar({ today });
  let line: 'on' | 'off' | 'deaf' = 'on';
  const api = new MemoryApi()
    .on('GET me', () => me)
    .on('GET events', () => ({
      events: [{ id: eventId, name: '讲座', date: null, isOver: false, role: 'salesperson' }],
    }))
    .on(`GET events/${eventId}`, () => ({ ...view, sections: { ...view.sections, quotas } }))
    .on(`GET events/${eventId}/inviting`, inviting)
    .route(`POST events/${eventId}/counts`, ({ body }) => {
      const report = body as ReportCount;
      if ((rows.get(report.day)?.[report.stage] ?? 0) + report.delta < 0)
        return { status: 409, body: { code: 'count_below_zero', values: {}, fields: [] } };
      if (!taken.has(report.id)) count(report);
      taken.set(report.id, report);
      return { status: 200, body: rows.get(report.day) };
    });
  const answer = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    if (line === 'off') throw new TypeError('no line');
    const answered = await answer(...asked);
    if (line === 'deaf') throw new TypeError('the answer is lost');
    return answered;
  };
  const setLine = (now: typeof line): void => {
    line = now;
  };
  const back = (): void => {
    line = 'on';
    act(() => void window.dispatchEvent(new Event('online')));
  };
  return { api, rows, taken, count, setLine, back };
};
const open = () =>
  render(<CountPage eventId={eventId} texts={texts} formats={formatsFor('zh-CN')} onLanguage={() => undefined} />);
const row = async (name: string) => within(await screen.findByRole('group', { name }));
const bar = (): HTMLElement => screen.getByRole('status', { name: '发送状态' });

beforeEach(() => localStorage.clear());

test('a tap is shown at once, sent under its own id, and moves the pace', async () => {
  const { rows, taken } = server();
  open();
  expect(await screen.findByRole('heading', { name: '落后 10 组' })).toBeInTheDocument();
  await userEvent.click((await row('已确认')).getByRole('button', { name: '已确认加 1' }));
  expect((await row('已确认')).getByRole('textbox')).toHaveValue('1');
  expect(screen.getByRole('heading', { name: '落后 9 组' })).toBeInTheDocument();
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  expect(rows.get('2027-06-22')).toMatchObject({ confirmed: 1 });
  expect([...taken.values()]).toMatchObject([{ personId, sessionId: null, stage: 'confirmed', delta: 1 }]);
});

test('a number that is typed is sent as the difference, so that two phones add up', async () => {
  const { rows, count } = server();
  open();
  const field = (await row('已联系')).getByRole('textbox');
  await userEvent.clear(field);
  count({ id: eventId, personId, sessionId: null, day: '2027-06-22', stage: 'contacted', delta: 2 });
  await userEvent.type(field, '6{Enter}');
  await waitFor(() => expect(field).toHaveValue('8'));
  expect(rows.get('2027-06-22')).toMatchObject({ contacted: 8 });
});

test('without a line taps are kept, survive a reload, and are sent once when it comes back', async () => {
  const { api, rows, setLine, back } = server();
  const first = open();
  await row('已邀约');
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  setLine('off');
  const more = (await row('已邀约')).getByRole('button', { name: '已邀约加 1' });
  await userEvent.click(more);
  await userEvent.click(more);
  await waitFor(() => expect(bar()).toHaveTextContent('离线，2 条等待发送'));
  expect(screen.getByText('待发 +2')).toBeInTheDocument();
  first.unmount();
  open();
  expect((await row('已邀约')).getByRole('textbox')).toHaveValue('2');
  await waitFor(() => expect(bar()).toHaveTextContent('离线，2 条等待发送'));
  back();
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  expect(rows.get('2027-06-22')).toMatchObject({ invited: 2 });
  expect(api.sent(`POST events/${eventId}/counts`)).toHaveLength(2);
  expect((await row('已邀约')).getByRole('textbox')).toHaveValue('2');
});

test('an answer that was lost is asked for again under the same id, and counts once', async () => {
  const { api, rows, taken, setLine, back } = server();
  open();
  await row('已邀约');
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  const me = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (init?.method === 'POST') setLine('deaf');
    return me(input, init);
  };
  await userEvent.click((await row('已邀约')).getByRole('button', { name: '已邀约加 1' }));
  await waitFor(() => expect(bar()).toHaveTextContent('离线，1 条等待发送'));
  expect(rows.get('2027-06-22')).toMatchObject({ invited: 1 });
  globalThis.fetch = me;
  back();
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  expect(api.sent(`POST events/${eventId}/counts`)).toHaveLength(2);
  expect([taken.size, rows.get('2027-06-22')?.invited]).toEqual([1, 1]);
  expect((await row('已邀约')).getByRole('textbox')).toHaveValue('1');
});

test('signed out meanwhile: nothing is lost, it says so, and it is sent after signing in', async () => {
  const { api, rows } = server();
  open();
  await row('已联系');
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  api.refuse('GET me', 401, () => ({ code: 'unauthenticated', values: {}, fields: [] }));
  await userEvent.click((await row('已联系')).getByRole('button', { name: '已联系加 1' }));
  await waitFor(() => expect(bar()).toHaveTextContent('未登录，1 条等待发送'));
  expect(screen.getByRole('link', { name: '去登录' })).toHaveAttribute(
    'href',
    expect.stringContaining('/sign-in?next='),
  );
  // Somebody else signs in on this phone: it is not theirs to send.
  api.on('GET me', () => meAs('lead', { person: { ...me.person, id: eventId } }));
  act(() => void window.dispatchEvent(new Event('online')));
  expect(await screen.findByText(/这台手机上还有 1 条是陈立言报的/)).toBeInTheDocument();
  expect(api.sent(`POST events/${eventId}/counts`)).toEqual([]);
  api.on('GET me', () => me);
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(rows.get('2027-06-22')).toMatchObject({ contacted: 1 }));
});

test('a refused report says why, does not count, and can be dropped', async () => {
  const { rows, count } = server();
  count({ id: eventId, personId, sessionId: null, day: '2027-06-22', stage: 'invited', delta: 1 });
  open();
  await row('已邀约');
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  rows.clear();
  await userEvent.click((await row('已邀约')).getByRole('button', { name: '已邀约减 1' }));
  expect(await screen.findByText(/没有被接受 · 这一天还没有报过这么多/)).toBeInTheDocument();
  expect(bar()).toHaveTextContent('1 条没有被接受');
  await waitFor(async () => expect((await row('已邀约')).getByRole('textbox')).toHaveValue('0'));
  await userEvent.click(screen.getByRole('button', { name: '不要了' }));
  expect(screen.queryByText(/没有被接受/)).toBeNull();
});

test('an action is changed or taken back: unsent in place, sent by an opposite report', async () => {
  const { api, rows, setLine, back } = server();
  open();
  await userEvent.click((await row('已联系')).getByRole('button', { name: '已联系加 1' }));
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  await userEvent.click(screen.getByRole('button', { name: '改' }));
  const field = screen.getByRole('textbox', { name: '已联系改成几组' });
  await userEvent.clear(field);
  await userEvent.type(field, '3{Enter}');
  await waitFor(() => expect(rows.get('2027-06-22')).toMatchObject({ contacted: 3 }));
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  const before = api.sent(`POST events/${eventId}/counts`).length;
  setLine('off');
  await userEvent.click((await row('已确认')).getByRole('button', { name: '已确认加 1' }));
  await waitFor(() => expect(bar()).toHaveTextContent('离线，1 条等待发送'));
  await userEvent.click(screen.getAllByRole('button', { name: '撤销' })[0]!);
  await waitFor(() => expect(bar()).toHaveTextContent(/^离线$/));
  back();
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  expect(api.sent(`POST events/${eventId}/counts`)).toHaveLength(before);
});

test('yesterday is asked for once, and reported under its own day', async () => {
  const { rows } = server();
  const first = open();
  expect(await screen.findByText('昨天没有报数，要补吗？')).toBeInTheDocument();
  await userEvent.click(screen.getAllByRole('button', { name: '补昨天' })[0]!);
  await userEvent.click((await row('已联系')).getByRole('button', { name: '已联系加 1' }));
  await waitFor(() => expect(rows.get('2027-06-21')).toMatchObject({ contacted: 1 }));
  first.unmount();
  rows.clear();
  open();
  await row('已联系');
  expect(screen.queryByText('昨天没有报数，要补吗？')).toBeNull();
});

test('the second confirmation is counted the day before, arrivals on the day', async () => {
  server([], '2027-07-09');
  const first = open();
  await row('二次确认');
  expect(screen.queryByRole('group', { name: '已到场' })).toBeNull();
  first.unmount();
  server([], '2027-07-10');
  open();
  await row('已到场');
});

test('an agreed quota is accepted as it stands', async () => {
  const { api } = server([quota('2027-06-22', 10, null), quota('2027-07-09', 12, null)]);
  api.on(`POST events/${eventId}/quotas/accept`, () => ({}));
  open();
  await userEvent.click(await screen.findByRole('button', { name: '任务 22 组，接受' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: '任务 22 组，接受' })).toBeNull());
  expect(api.sent(`POST events/${eventId}/quotas/accept`)).toEqual([{ version: 3 }]);
});

test.each([
  [`#count=${eventId}`, eventId],
  ['#count=cut-off', ''],
  ['#count', ''],
  ['#counter', null],
  ['', null],
])('the event of %s', (hash, found) => {
  expect(countAddress(hash)).toBe(found);
});
