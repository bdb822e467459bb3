import type { PublicDatePoll } from '@backcast/contracts/events/date-poll';
import { formatsFor } from '@backcast/texts/format';
import { access as texts } from '@backcast/texts/zh-CN/access';
import { beforeEach, expect, test } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { PollPage } from './poll-page.js';
import { pollToken } from './poll-token.js';

const token = 'dO5pM0JAlyllSrRGQc7PRDdCN2Yy3DwtQ5srqx2kHb8';
const [look, answer] = ['POST date-polls/look', 'POST date-polls/answer'];
const slots = [
  { id: '0b0c1e6a-0000-4000-8000-0000000000d1', date: '2027-07-10', startTime: '14:00' },
  { id: '0b0c1e6a-0000-4000-8000-0000000000d2', date: '2027-07-11', startTime: '09:30' },
];
const poll: PublicDatePoll = {
  ...{ state: 'open', organizationName: '知远学堂', eventName: '暑期升学讲座', zone: 'Asia/Shanghai' },
  ...{ lengthMinutes: 180, slots, isForGuest: false, mine: null },
};
const open = (hash = token): void => {
  render(<PollPage token={hash} texts={texts} formats={formatsFor('zh-CN')} onLanguage={() => undefined} />);
};
const day = (name: RegExp) => within(screen.getByRole('group', { name }));
beforeEach(() => localStorage.clear());

test('opening asks and answers nothing; the answer goes with a secret of this browser', async () => {
  const api = new MemoryApi()
    .on(look, () => poll)
    .on(answer, () => ({ ...poll, mine: { name: '陆女士', choices: [] } }));
  open();
  expect(await screen.findByRole('heading', { name: '「暑期升学讲座」哪天您方便？' })).toBeInTheDocument();
  expect(screen.getByText(/只有知远学堂里筹备这场活动的人看得到/)).toBeInTheDocument();
  expect(api.sent(answer)).toEqual([]);
  await userEvent.type(screen.getByLabelText('怎么称呼您'), '陆女士');
  await userEvent.click(day(/7月10日/).getByRole('radio', { name: '可以' }));
  await userEvent.click(day(/7月11日/).getByRole('radio', { name: '不行' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(await screen.findByText('收到了，谢谢！')).toBeInTheDocument();
  const [{ device }] = api.sent(look) as [{ device: string }];
  expect(device).toMatch(/^[\w-]{32}$/);
  expect(api.sent(answer)).toEqual([
    {
      ...{ token, device, name: '陆女士' },
      choices: [
        { slotId: slots[0]!.id, choice: 'available' },
        { slotId: slots[1]!.id, choice: 'no' },
      ],
    },
  ]);
});

test('without a name or a choice nothing is sent, and what is missing is said', async () => {
  const api = new MemoryApi().on(look, () => poll);
  open();
  await userEvent.click(await screen.findByRole('button', { name: '提交' }));
  expect(screen.getByText('请填一下怎么称呼您')).toBeInTheDocument();
  expect(screen.getByText('至少选一个日子')).toBeInTheDocument();
  expect(api.sent(answer)).toEqual([]);
});

test('what this device answered is filled in and can be changed; a guest is not asked for a name', async () => {
  const mine = { name: '', choices: [{ slotId: slots[0]!.id, choice: 'if-need-be' as const }] };
  new MemoryApi().on(look, () => ({ ...poll, isForGuest: true, mine }));
  open();
  expect(await screen.findByRole('button', { name: '改好了，提交' })).toBeInTheDocument();
  expect(day(/7月10日/).getByRole('radio', { name: '勉强' })).toBeChecked();
  expect(screen.queryByLabelText('怎么称呼您')).not.toBeInTheDocument();
});

test('closed while it was open: what was chosen stays, and it says so', async () => {
  new MemoryApi().on(look, () => poll).refuse(answer, 409, () => ({ code: 'poll_closed', values: {}, fields: [] }));
  open();
  await userEvent.type(await screen.findByLabelText('怎么称呼您'), '陆女士');
  await userEvent.click(day(/7月10日/).getByRole('radio', { name: '可以' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(await screen.findByRole('heading', { name: '征询已经结束' })).toBeInTheDocument();
});

test('a link that was revoked says so; half a link asks nobody', async () => {
  const api = new MemoryApi().refuse(look, 410, () => ({ code: 'link_used_or_expired', values: {}, fields: [] }));
  open();
  expect(await screen.findByRole('heading', { name: '这个链接不能用了' })).toBeInTheDocument();
  open('');
  expect(screen.getByRole('heading', { name: '链接不完整' })).toBeInTheDocument();
  await waitFor(() => expect(api.sent(look)).toHaveLength(1));
});

test.each([
  [`#poll=${token}`, token],
  ['#poll=short', ''],
  ['#poll=', ''],
  [`#join=${token}`, null],
  ['', null],
])('the token of %s', (hash, found) => {
  expect(pollToken(hash)).toBe(found);
});
