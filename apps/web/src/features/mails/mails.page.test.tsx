import type { MailView } from '@backcast/contracts/platform/mail';
import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { MailsPage } from './mails.page.js';

const failed: MailView = {
  id: 'mail-1',
  to: 'wu@example.com',
  subject: '请您加入',
  text: '打开下面的链接',
  state: 'failed',
  attempts: 3,
  problem: '550 mailbox unavailable',
  createdAt: '2026-11-22T06:00:00.000Z',
  sentAt: null,
};
const open = async (mail: MailView, smtp: boolean): Promise<MemoryApi> => {
  const api = new MemoryApi()
    .on('GET me', () => meAs('admin'))
    .on('GET mails', () => ({ mails: [mail], smtp, next: null }))
    .on('POST mails/mail-1/retry', () => ({ ...mail, state: 'waiting' }));
  showAt('/mails', MailsPage);
  await userEvent.click(await screen.findByText('请您加入'));
  return api;
};

test('a mail that failed says why and can be sent again', async () => {
  const api = await open(failed, true);
  expect(screen.getByText(/550 mailbox unavailable/)).toBeInTheDocument();
  expect(screen.getByText('打开下面的链接')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '再发一次' }));
  await waitFor(() => expect(api.sent('POST mails/mail-1/retry')).toHaveLength(1));
});

test('without a mail server the page says how to configure one and offers no sending', async () => {
  await open({ ...failed, state: 'kept', problem: '' }, false);
  expect(screen.getByText(/SMTP_URL/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '再发一次' })).not.toBeInTheDocument();
});

test('a person without an address is the reason, in words', async () => {
  await open({ ...failed, to: '', state: 'kept', problem: 'no-address' }, true);
  expect(screen.getByText(/收件人没有邮箱/)).toBeInTheDocument();
});
