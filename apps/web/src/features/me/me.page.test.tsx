import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { MePage } from './me.page.js';

const open = async (api: MemoryApi): Promise<void> => {
  api.on('GET me', () => meAs('viewer', { organizations: [{ id: 'other', name: '另一家' }] }));
  showAt('/me', MePage);
  await screen.findByText(/登录名：chen@example.com/);
};
const change = async (): Promise<void> => {
  await userEvent.type(screen.getByLabelText('现在的密码'), 'correct-horse-9');
  await userEvent.type(screen.getByLabelText('新密码'), 'battery-staple-1');
  await userEvent.click(screen.getByRole('button', { name: '改密码' }));
};

test('a wrong current password is marked at its field', async () => {
  const api = new MemoryApi().refuse('POST password', 400, () => ({
    code: 'invalid',
    values: {},
    fields: [{ path: 'current', code: 'wrong_password', values: {} }],
  }));
  await open(api);
  await change();
  expect(await screen.findByText('现在的密码不对')).toBeInTheDocument();
  expect(screen.getByLabelText('现在的密码')).toHaveAttribute('aria-invalid', 'true');
});

test('a changed password says what became of other devices and leaves no password in the form', async () => {
  const api = new MemoryApi().on('POST password', () => meAs('viewer'));
  await open(api);
  await change();
  expect(await screen.findByText(/其他设备已退出/)).toBeInTheDocument();
  expect(screen.getByLabelText('新密码')).toHaveValue('');
});

test('the language goes with the account', async () => {
  const api = new MemoryApi().on('PATCH me', () => meAs('viewer', { language: 'en' }));
  await open(api);
  await userEvent.click(screen.getByRole('radio', { name: 'English' }));
  await waitFor(() => expect(api.sent('PATCH me')).toEqual([{ language: 'en' }]));
  expect(await screen.findByText('Sign out everywhere', { selector: 'h2' })).toBeInTheDocument();
});

test('signing out everywhere leads to the sign-in', async () => {
  const api = new MemoryApi().on('POST sign-out-everywhere', () => null);
  await open(api);
  await userEvent.click(screen.getByRole('button', { name: '全部退出' }));
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  expect(api.sent('POST sign-out-everywhere')).toHaveLength(1);
});
