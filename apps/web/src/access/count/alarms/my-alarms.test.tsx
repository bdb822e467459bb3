import type { AlarmView, HandleAlarms } from '@backcast/contracts/alarms/alarm';
import { formatsFor } from '@backcast/texts/format';
import { count as text } from '@backcast/texts/zh-CN/count';
import { access } from '@backcast/texts/zh-CN/access';
import { beforeEach, expect, test } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryApi } from '../../../shared/testing/memory-api.js';
import type { CountEvent, KeptCounts, PhoneCustomer } from '../kept-counts.js';
import type { Counts } from '../use-counts.js';
import { MyAlarms } from './my-alarms.js';

const [eventId, me] = ['e1', 'p1'];
const customer = (id: string, name: string, state: PhoneCustomer['state'] = 'invited'): PhoneCustomer => ({
  ...{ id, name, phone: '+8613800001111', persona: '', note: '', partySize: 2, state },
});
const event: CountEvent = {
  ...{ id: eventId, name: '讲座', zone: 'Asia/Shanghai', mayReport: true, sessions: [], today: '2027-03-06' },
  ...{ at: '2027-03-06T03:00:00.000Z', inviteFrom: '2027-03-01', quotasVersion: 1, agreed: [], counts: [], mine: [] },
  customers: [customer('a', '张三'), customer('b', '李四'), customer('c', '王五', 'confirmed')],
};
const kept: KeptCounts = {
  ...{ account: 'o:p1', personId: me, personName: '吴倩', choices: [], events: [event] },
};
const alarm = (id: string, values: Partial<AlarmView> = {}): AlarmView => ({
  ...{ id, kind: 'unmoved', state: 'open', subject: { kind: 'invitee', id: 'a', name: '张三' } },
  ...{ person: { id: me, name: '吴倩' }, raisedAt: '2027-03-03T02:00:00.000Z', snoozedUntil: null },
  because: { hours: 48, state: 'invited', since: '2027-03-02T02:00:00.000Z' },
  ...{ told: [], handledBy: null, handledAt: null, isMine: true },
  ...values,
});
const unmoved = [
  alarm('1', {
    ...{ subject: { kind: 'invitee', id: 'b', name: '李四' } },
    because: { hours: 48, state: 'invited', since: '2027-03-03T02:00:00.000Z' },
  }),
  alarm('2'),
  alarm('3', { kind: 'stuck', because: { days: 7, state: 'invited', since: '2027-03-02T02:00:00.000Z' } }),
  // Said yes meanwhile.
  alarm('4', { subject: { kind: 'invitee', id: 'c', name: '王五' } }),
  alarm('5', { person: { id: 'p2', name: '别人' }, subject: { kind: 'invitee', id: 'z', name: '' } }),
];

/** A server that remembers what was dealt with. */
const server = (alarms: AlarmView[]) => {
  let list = alarms;
  const api = new MemoryApi()
    .on('GET alarms', () => ({ events: list.length > 0 ? [{ eventId, name: '讲座', open: list.length }] : [] }))
    .on(`GET events/${eventId}/alarms`, () => ({ alarms: list, more: false }))
    .route(`POST events/${eventId}/alarms/handle`, ({ body }) => {
      const { ids, deed } = body as HandleAlarms;
      const state = deed.do === 'acknowledge' ? 'acknowledged' : deed.do === 'snooze' ? 'snoozed' : 'open';
      list = list.map((each) => (ids.includes(each.id) ? { ...each, state } : each));
      return { status: 200, body: { alarms: list, more: false } };
    })
    .on('GET talking-points', () => ({
      points: [
        { id: 't1', language: 'zh-CN', stage: 'invited', text: '{customer}，还来吗？', worked: 0, isHidden: false },
      ],
      ...{ marked: [], mayEdit: true },
    }))
    .on(`GET events/${eventId}/registrations`, () => ({ links: [] }));
  const counts = { taps: [], queue: { taps: [] }, sync: 'online', kept } as unknown as Counts;
  render(<MyAlarms {...{ text, errors: access.errors, formats: formatsFor('zh-CN'), event, kept, counts }} />);
  return api;
};
beforeEach(() => localStorage.clear());
const openList = async (count: number): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name: `${count} 件事等您处理`, expanded: false }));

test('a customer whom two rules found is there once, who waits longest on top, others’ and who moved not at all', async () => {
  server(unmoved);
  await openList(2);
  const rows = screen.getAllByRole('listitem');
  expect(rows.map((row) => within(row).getByText(/^(张三|李四)$/, { selector: 'b' }).textContent)).toEqual([
    '张三',
    '李四',
  ]);
  const first = within(rows[0]!);
  expect(first.getByText('4 天没有进展，3月2日 周二起')).toBeInTheDocument();
  expect(first.getByRole('link', { name: /打电话给张三/ })).toHaveAttribute('href', 'tel:+8613800001111');
  await userEvent.click(first.getByRole('button', { name: /话术/ }));
  expect(await first.findByText('张三，还来吗？')).toBeInTheDocument();
});

test('who takes it takes all of it, and may take that back', async () => {
  const api = server(unmoved);
  await openList(2);
  await userEvent.click(screen.getByRole('button', { name: '我来处理：张三' }));
  expect(await screen.findByText('张三：您来处理')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '我来处理：张三' })).toBeNull();
  // The keyboard goes on from the list, not from the top of the page.
  await userEvent.tab();
  expect(screen.getByRole('button', { name: '撤销' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByRole('button', { name: '我来处理：张三' })).toBeInTheDocument();
  expect(api.sent(`POST events/${eventId}/alarms/handle`)).toEqual([
    { ids: ['2', '3'], deed: { do: 'acknowledge' } },
    { ids: ['2', '3'], deed: { do: 'reopen' } },
  ]);
});

test('being behind is put off until tomorrow', async () => {
  const because = { behind: 6, confirmed: 2, planned: 8, threshold: 3, by: '2027-03-14' };
  const api = server([alarm('9', { kind: 'behind-pace', subject: { kind: 'person', id: me, name: '吴倩' }, because })]);
  await openList(1);
  const line = '落后 6 组：应确认 8 组，现有 2 组';
  expect(screen.getByText(line)).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText(`过一阵再提醒：${line}`), '明天上午 9 点');
  expect(await screen.findByText('都处理了。')).toBeInTheDocument();
  const [{ deed }] = api.sent(`POST events/${eventId}/alarms/handle`) as [HandleAlarms];
  expect(deed).toMatchObject({ do: 'snooze' });
});

test('nothing is there where nothing waits', async () => {
  const api = server([]);
  await waitFor(() => expect(api.sent('GET alarms')).toHaveLength(1));
  expect(document.body).not.toHaveTextContent('等您处理');
});
