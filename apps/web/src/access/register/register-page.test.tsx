import type { RegistrationView } from '@backcast/contracts/registration/registration';
import { formatsFor } from '@backcast/texts/format';
import { access as texts } from '@backcast/texts/zh-CN/access';
import { beforeEach, expect, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { registrationCode, ticketOfHash } from './register-address.js';
import { RegisterPage } from './register-page.js';
import { TicketPage } from './ticket-page.js';

const code = 'dO5pM0JAlyllSrRGQc7PRDg';
const ticket = `A${'b'.repeat(131)}`;
const [look, send] = ['POST registrations/look', 'POST registrations'];
const session = {
  ...{ id: '0b0c1e6a-0000-4000-8000-0000000000d1', name: '', room: '', isFull: false },
  ...{ date: '2027-07-10', startTime: '14:00', endTime: '16:30' },
};
const view: RegistrationView = {
  ...{ isOpen: true, organizationName: '知远学堂', eventName: '暑期升学讲座', inviterName: '周敏' },
  ...{ zone: 'Asia/Shanghai', place: '三楼报告厅', why: '名师到场', question: '', sessions: [session] },
  ...{ consent: 'registration-1', stamp: 'm1x2c3v4_abcdefghijklmnop' },
};
const shared = { texts, formats: formatsFor('zh-CN'), onLanguage: () => undefined };
const open = (of = code): void => void render(<RegisterPage code={of} {...shared} />);
beforeEach(() => localStorage.clear());

test('says who invites to what, when, where and why', async () => {
  new MemoryApi().on(look, () => view);
  open();
  expect(await screen.findByRole('heading', { name: '暑期升学讲座' })).toBeInTheDocument();
  expect(screen.getByText('知远学堂的周敏邀请您')).toBeInTheDocument();
  expect(screen.getByText(/2027年7月10日.*14:00–16:30/)).toBeInTheDocument();
  expect(screen.getByText('三楼报告厅')).toBeInTheDocument();
  expect(screen.getByText('名师到场')).toBeInTheDocument();
  expect(screen.getAllByRole('textbox')).toHaveLength(2);
});

test('what is missing is said at its field and nothing is sent', async () => {
  const api = new MemoryApi().on(look, () => view);
  open();
  await userEvent.click(await screen.findByRole('button', { name: '报名' }));
  expect(screen.getByText('请填姓名')).toBeInTheDocument();
  expect(screen.getByText('同意以后才能报名')).toBeInTheDocument();
  expect(screen.getByLabelText('姓名')).toHaveFocus();
  expect(api.sent(send)).toEqual([]);
});

const fillIn = async (): Promise<void> => {
  await userEvent.type(await screen.findByLabelText('姓名'), '欧阳娜娜');
  await userEvent.type(screen.getByLabelText('手机号'), '139 0013 8000');
  await userEvent.click(screen.getByRole('button', { name: '多一位' }));
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: '报名' }));
};

test('sends once under one key, again too when the answer was lost, and keeps the ticket', async () => {
  let isLost = true;
  const api = new MemoryApi()
    .on(look, () => view)
    .route(send, () => {
      if (!isLost) return { status: 200, body: { state: 'placed', ticket } };
      isLost = false;
      return { status: 503, body: { code: 'unavailable', values: {}, fields: [] } };
    });
  open();
  await fillIn();
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '报名' }));
  await waitFor(() => expect(localStorage.getItem(`backcast.ticket.${code}`)).toBe(ticket));
  const [first, second] = api.sent(send) as { key: string }[];
  expect(first).toEqual({
    ...{ code, stamp: view.stamp, sessionId: null, name: '欧阳娜娜', phone: '139 0013 8000' },
    ...{ partySize: 2, answer: '', website: '', consent: 'registration-1', key: second!.key },
  });
});

test('a number that is registered gets no ticket but what to do', async () => {
  new MemoryApi().on(look, () => view).on(send, () => ({ state: 'known', ticket: null }));
  open();
  await fillIn();
  expect(await screen.findByRole('heading', { name: '这个手机号已经报过名了' })).toBeInTheDocument();
});

test('a wrong number is said at the field; a full session offers the waiting list', async () => {
  const full = { ...view, sessions: [{ ...session, isFull: true }] };
  const wrong = {
    code: 'invalid' as const,
    values: {},
    fields: [{ path: 'phone', code: 'phone_invalid', values: {} }],
  };
  new MemoryApi().on(look, () => full).refuse(send, 400, () => wrong);
  open();
  await userEvent.type(await screen.findByLabelText('姓名'), '陆');
  await userEvent.type(screen.getByLabelText('手机号'), '12');
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: '加入候补' }));
  expect(await screen.findByText('请填能打通的手机号')).toBeInTheDocument();
  expect(screen.getByLabelText('手机号')).toHaveFocus();
});

test('several sessions are chosen from; closed and revoked say what to do; who came back finds the ticket', async () => {
  const other = { ...session, id: '0b0c1e6a-0000-4000-8000-0000000000d2', date: '2027-07-11' };
  const api = new MemoryApi().on(look, () => ({ ...view, sessions: [session, other] }));
  open();
  expect(await screen.findAllByRole('radio')).toHaveLength(2);
  api.on(look, () => ({ ...view, isOpen: false }));
  open();
  expect(await screen.findByRole('heading', { name: '报名已经结束' })).toBeInTheDocument();
  localStorage.setItem(`backcast.ticket.${code}`, ticket);
  open();
  expect(await screen.findByRole('link', { name: '打开我的入场票' })).toHaveAttribute(
    'href',
    `/m.html#ticket=${ticket}`,
  );
  api.refuse(look, 410, () => ({ code: 'link_used_or_expired', values: {}, fields: [] }));
  open();
  expect(await screen.findByRole('heading', { name: '这个报名链接不能用了' })).toBeInTheDocument();
});

const held = {
  ...{ state: 'placed' as const, mayChange: true, name: '欧阳娜娜', partySize: 2, organizationName: '知远学堂' },
  ...{ eventName: '暑期升学讲座', inviterName: '周敏', zone: 'Asia/Shanghai', place: '三楼报告厅', session },
  registrationCode: code,
};

test('a ticket is cancelled after it was asked, and its party changed; no room says so', async () => {
  const api = new MemoryApi()
    .on('POST tickets/look', () => held)
    .refuse('POST tickets/party', 409, () => ({ code: 'registration_full', values: {}, fields: [] }))
    .on('POST tickets/cancel', () => ({ ...held, state: 'cancelled', mayChange: false }));
  render(<TicketPage ticket={ticket} {...shared} />);
  expect(await screen.findByRole('heading', { name: '报名成功' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '改人数' }));
  await userEvent.click(screen.getByRole('button', { name: '多一位' }));
  await userEvent.click(screen.getByRole('button', { name: '改好了' }));
  expect(await screen.findByText(/位子不够加这么多人/)).toBeInTheDocument();
  expect(api.sent('POST tickets/party')).toEqual([{ ticket, partySize: 3 }]);
  await userEvent.click(screen.getByRole('button', { name: '不改了' }));
  await userEvent.click(screen.getByRole('button', { name: '我来不了了' }));
  expect(api.sent('POST tickets/cancel')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '取消报名' }));
  expect(await screen.findByRole('heading', { name: '已取消' })).toBeInTheDocument();
});

test.each([
  [`/r/${code}`, code],
  [`/r/${code}/`, code],
  ['/r/short', ''],
  ['/m.html', null],
])('the code of %s', (path, found) => expect(registrationCode(path)).toBe(found));

test.each([
  [`#ticket=${ticket}`, ticket],
  ['#ticket=cut', ''],
  [`#poll=${code}`, null],
])('the ticket of %s', (hash, found) => expect(ticketOfHash(hash)).toBe(found));
