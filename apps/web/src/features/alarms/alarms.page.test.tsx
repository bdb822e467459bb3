import type { AlarmView } from '@backcast/contracts/alarms/alarm';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { EventAlarms } from './alarms.page.js';

const eventId = '00000000-0000-4000-8000-0000000000e1';
const alarm = (id: string, values: Partial<AlarmView> = {}): AlarmView => ({
  ...{ id, kind: 'unmoved', state: 'open', subject: { kind: 'invitee', id: `i-${id}`, name: `客户${id}` } },
  ...{ person: { id: 'p1', name: '张三' }, raisedAt: '2027-03-03T02:00:00.000Z', snoozedUntil: null },
  because: { hours: 48, state: 'invited', since: '2027-03-01T02:00:00.000Z' },
  told: [{ personId: 'p1', name: '张三', mailedAt: null }],
  ...{ handledBy: null, handledAt: null, isMine: true },
  ...values,
});

const open = (alarms: AlarmView[], role: 'organizer' | 'viewer' = 'organizer') => {
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on(`GET events/${eventId}/alarms`, () => ({ alarms, more: false }))
    .on(`POST events/${eventId}/alarms/handle`, () => ({
      ...{ alarms: alarms.map((each) => ({ ...each, state: 'acknowledged' as const })), more: false },
    }));
  showAt('/alarms-of-event', () => <EventAlarms eventId={eventId} />);
  return api;
};

test('customers of one salesperson are one line, dealt with together', async () => {
  const api = open([alarm('1'), alarm('2')]);
  expect(await screen.findByRole('heading', { name: '1 件事等人处理' })).toBeInTheDocument();
  const line = '张三：2 组客户 48 小时没有进展';
  const row = within(screen.getByText(line).closest('li')!);
  expect(row.getByRole('link', { name: /客户1/ })).toHaveAttribute('href', expect.stringContaining('open=i-1'));
  await userEvent.click(row.getByRole('button', { name: `知道了：${line}` }));
  await waitFor(() =>
    expect(api.sent(`POST events/${eventId}/alarms/handle`)).toEqual([
      { ids: ['1', '2'], deed: { do: 'acknowledge' } },
    ]),
  );
  expect(await screen.findByText('没有等人处理的提醒')).toBeInTheDocument();
  expect(screen.getByText('处理过的 2 件')).toBeInTheDocument();
});

test('putting off offers times to come', async () => {
  const api = open([alarm('1')]);
  await userEvent.click(await screen.findByRole('button', { name: /过一阵再提醒：/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: '3 小时后' }));
  await waitFor(() => expect(api.sent(`POST events/${eventId}/alarms/handle`)).toHaveLength(1));
  const [{ deed }] = api.sent(`POST events/${eventId}/alarms/handle`) as [{ deed: { do: string; until: string } }];
  expect(deed.do).toBe('snooze');
  expect(new Date(deed.until).getTime()).toBeGreaterThan(Date.now() + 2 * 3_600_000);
});

test('who may only look sees no buttons; an empty page teaches', async () => {
  open([alarm('1', { isMine: false })], 'viewer');
  await screen.findByText(/48 小时没有进展/);
  expect(screen.queryByRole('button', { name: /知道了/ })).toBeNull();
});

test('without any alarm the page says what it would be about', async () => {
  open([]);
  expect(await screen.findByRole('heading', { name: '还没有提醒' })).toBeInTheDocument();
  expect(screen.getByText('看提醒规则')).toBeInTheDocument();
});
