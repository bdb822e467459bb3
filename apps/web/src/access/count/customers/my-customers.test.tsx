import type { Invitee, MoveInvitee } from '@backcast/contracts/invitees/invitee';
import { formatsFor } from '@backcast/texts/format';
import { access as texts } from '@backcast/texts/zh-CN/access';
import { beforeEach, expect, test } from '@jest/globals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { eventId, seminar } from '../../../shared/testing/event-view.js';
import { meAs } from '../../../shared/testing/me.js';
import { MemoryApi } from '../../../shared/testing/memory-api.js';
import { CountPage } from '../count-page.js';

const me = meAs('salesperson');
const today = '2027-06-22';
const invitee = (id: string, name: string, values: Partial<Invitee> = {}): Invitee => ({
  ...{ id, customerId: `c-${id}`, name, phone: '+8613800001111', mail: '', persona: '', interests: '', note: '' },
  ...{ ownerId: me.person.id, sessionId: null, state: 'invited', stateSince: `${today}T00:00:00.000Z`, partySize: 2 },
  ...{ children: 0, seatGroup: '', source: 'list', arrivesAt: null, unanswered: 0, calledAt: null },
  ...{ hasOpenClaim: false, version: 2, ...values },
});

const point = (id: string, text: string, values: object = {}) => ({
  ...{ id, text, language: 'zh-CN', stage: 'invited', isShipped: true, shippedText: text, isHidden: false },
  ...{ worked: 0, version: 0, ...values },
});
const talk = {
  points: [
    point('p1', '{customer}您好，{event}在{when}，{people} 位。', { worked: 3 }),
    point('p2', '{customer}，报名：{link}'),
    point('p3', '{customer}，{inviter}谢谢您！', { stage: 'confirmed' }),
    point('p4', 'Hello {customer}', { language: 'en' }),
  ],
  marked: [],
  mayEdit: false,
};

const due = { id: 'r1', name: '赵六', kind: '1d', text: '赵六您好，提醒您明天见。' };

/** A server that moves each customer once by an id, as the real one does. */
const server = (countsBy: 'names' | 'numbers' = 'names') => {
  const people = new Map(
    [invitee('a', '张三'), invitee('b', '李四', { state: 'declined' })].map((each) => [each.id, each]),
  );
  const taken = new Map<string, object>();
  let isOn = true;
  let isTold = false;
  const api = new MemoryApi()
    .on('GET me', () => me)
    .on('GET events', () => ({ events: [] }))
    .on(`GET events/${eventId}`, () => seminar({ today }))
    .on(`GET events/${eventId}/inviting`, () => ({
      ...{ today, countsBy, inviteFrom: '2027-06-01', inviters: [], shared: [], past: [], mine: [], counts: [] },
    }))
    .on(`GET events/${eventId}/invitees`, () => ({ invitees: [...people.values()] }))
    .on('GET talking-points', () => talk)
    .on(`GET events/${eventId}/reminders`, () => ({ toTell: isTold ? [] : [due] }))
    .route(`POST events/${eventId}/reminders/r1/told`, () => {
      isTold = true;
      return { status: 204, body: {} };
    })
    .on(`GET events/${eventId}/registrations`, () => ({
      links: [{ personId: me.person.id, url: 'https://x.example/r/1' }],
    }))
    .on(`PUT events/${eventId}/invitees/a/worked/p2`, () => ({ worked: 1 }))
    .route(`POST events/${eventId}/invitees/a/moves`, ({ body }) => {
      const move = body as MoveInvitee;
      const current = people.get('a')!;
      if (!taken.has(move.id) && move.seen !== current.state)
        return { status: 409, body: { code: 'stale', values: { current }, fields: [] } };
      if (!taken.has(move.id)) people.set('a', { ...current, state: move.to });
      taken.set(move.id, move);
      return { status: 200, body: people.get('a') };
    })
    .route(`POST events/${eventId}/invitees/a/moves/undo`, ({ body }) => {
      taken.set((body as { id: string }).id, body as object);
      people.set('a', { ...people.get('a')!, state: 'invited' });
      return { status: 200, body: people.get('a') };
    });
  const answer = globalThis.fetch;
  globalThis.fetch = (...asked) => (isOn ? answer(...asked) : Promise.reject(new TypeError('no line')));
  const cut = (): void => {
    isOn = false;
  };
  const back = (): void => {
    isOn = true;
    act(() => void window.dispatchEvent(new Event('online')));
  };
  return { api, people, taken, cut, back };
};
const open = () =>
  render(<CountPage eventId={eventId} texts={texts} formats={formatsFor('zh-CN')} onLanguage={() => undefined} />);
const rowOf = async (name: string) => within((await screen.findByText(name, { selector: 'b' })).closest('li')!);
const bar = (): HTMLElement => screen.getByRole('status', { name: '发送状态' });

beforeEach(() => localStorage.clear());

test('shows the own customers with call and copy; who is done is folded away', async () => {
  server();
  open();
  const row = await rowOf('张三');
  expect(row.getByRole('link', { name: '打电话给张三 138 0000 1111' })).toHaveAttribute('href', 'tel:+8613800001111');
  expect(row.getByRole('button', { name: '复制 138 0000 1111' })).toBeInTheDocument();
  expect(screen.getByText('到场和不来的 1 位')).toBeInTheDocument();
});

test('where names are counted the counters are read only', async () => {
  server('names');
  open();
  await rowOf('张三');
  expect(screen.queryByRole('button', { name: '已确认加 1' })).toBeNull();
  expect(screen.getByText(/按名单计数/)).toBeInTheDocument();
});

test('one tap moves at once, is sent under its own id, and is taken back by an opposite one', async () => {
  const { people, taken } = server();
  open();
  await userEvent.click((await rowOf('张三')).getByRole('button', { name: /→ 已确认/ }));
  expect((await rowOf('张三')).getByText('已确认', { exact: false, selector: '.customer-state' })).toBeInTheDocument();
  await waitFor(() => expect(people.get('a')?.state).toBe('confirmed'));
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  await userEvent.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(people.get('a')?.state).toBe('invited'));
  expect([...taken.values()]).toMatchObject([{ seen: 'invited', to: 'confirmed' }, { moveId: [...taken.keys()][0] }]);
});

test('without a line steps are kept, survive a reload, and are sent once each in their order', async () => {
  const { people, taken, cut, back } = server();
  const first = open();
  await rowOf('张三');
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  cut();
  await userEvent.click((await rowOf('张三')).getByRole('button', { name: /→ 已确认/ }));
  await userEvent.selectOptions((await rowOf('张三')).getByRole('combobox'), 'declined');
  await waitFor(() => expect(bar()).toHaveTextContent('离线，2 条等待发送'));
  first.unmount();
  open();
  await waitFor(() => expect(bar()).toHaveTextContent('离线，2 条等待发送'));
  back();
  await waitFor(() => expect(people.get('a')?.state).toBe('declined'));
  await waitFor(() => expect(bar()).toHaveTextContent('都已保存'));
  expect([...taken.values()]).toMatchObject([
    { seen: 'invited', to: 'confirmed' },
    { seen: 'confirmed', to: 'declined' },
  ]);
});

test('a step that somebody else overtook is said, and what is there now is shown', async () => {
  const { people } = server();
  open();
  await rowOf('张三');
  people.set('a', invitee('a', '张三', { state: 'interested' }));
  await userEvent.click((await rowOf('张三')).getByRole('button', { name: /→ 已确认/ }));
  expect(await screen.findByText(/别人刚改过这位客户的状态/)).toBeInTheDocument();
  await waitFor(async () =>
    expect((await rowOf('张三')).getByText('有意向', { selector: '.customer-state' })).toBeInTheDocument(),
  );
});

const talkTo = async (name: string) => {
  const row = await rowOf(name);
  await userEvent.click(row.getByRole('button', { name: `话术 ${name}` }));
  return row;
};

test('what to say at the stage is filled in, copied with a tap, and asked about once the customer moved on', async () => {
  const user = userEvent.setup();
  const { api } = server();
  open();
  const row = await talkTo('张三');
  // What worked most often comes first, in the reader's language only.
  const texts = async () =>
    (await row.findAllByText(/张三/, { selector: '.talk-text' })).map((each) => each.textContent);
  expect(await texts()).toEqual([
    '张三您好，暑期升学讲座在7月10日 周六 14:00，2 位。',
    '张三，报名：https://x.example/r/1',
  ]);
  expect(row.getByText('成了 3 次')).toBeInTheDocument();
  await user.click(row.getByRole('button', { name: /^复制：张三，报名/ }));
  expect(await navigator.clipboard.readText()).toBe('张三，报名：https://x.example/r/1');
  await userEvent.click(row.getByRole('button', { name: /→ 已确认/ }));
  expect(await row.findByText('刚才那句有用吗？')).toBeInTheDocument();
  expect(await texts()).toEqual(['张三，报名：https://x.example/r/1', `张三，${me.person.name}谢谢您！`]);
  await userEvent.click(row.getByRole('button', { name: /^这句有用：张三，报名/ }));
  expect(await row.findByRole('button', { name: /^这句有用：张三，报名/, pressed: true })).toBeInTheDocument();
  expect(api.sent(`PUT events/${eventId}/invitees/a/worked/p2`)).toEqual([{ worked: true }]);
});

test('without a line what was read is still there to copy, and what worked is said later', async () => {
  const { cut } = server();
  const first = open();
  await talkTo('张三');
  await screen.findByText(/张三您好/);
  cut();
  first.unmount();
  open();
  const row = await talkTo('张三');
  await userEvent.click(row.getByRole('button', { name: /^这句有用：张三您好/ }));
  expect(await row.findByRole('alert')).toHaveTextContent('没记上');
});

test('whom to remind is shown with a text to copy, and goes away once it was done', async () => {
  const user = userEvent.setup();
  const { api } = server();
  open();
  await user.click(await screen.findByRole('button', { name: '复制给赵六的提醒' }));
  expect(await navigator.clipboard.readText()).toBe('赵六您好，提醒您明天见。');
  await user.click(screen.getByRole('button', { name: '已经提醒了赵六' }));
  await waitFor(() => expect(screen.queryByText('要提醒的客户 1')).toBeNull());
  expect(api.sent(`POST events/${eventId}/reminders/r1/told`)).toHaveLength(1);
});
