import type { AccessLinkView } from '@backcast/contracts/accounts/access-link';
import { access as texts } from '@backcast/texts/zh-CN/access';
import { formatsFor } from '@backcast/texts/format';
import { expect, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryApi } from '../shared/testing/memory-api.js';
import { AccessPage } from './access-page.js';
import { accessToken } from './access-token.js';

const token = 'dO5pM0JAlyllSrRGQc7PRDdCN2Yy3DwtQ5srqx2kHb8';
const link: AccessLinkView = {
  kind: 'join',
  organizationName: '知远学堂',
  personName: '何雨桐',
  signInName: '13800000101',
  expiresAt: '2026-11-29T05:58:00.000Z',
};
const open = (hash = `#join=${token}`): void => {
  render(
    <AccessPage access={accessToken(hash)} texts={texts} formats={formatsFor('zh-CN')} onLanguage={() => undefined} />,
  );
};
const claim = 'POST access-links/claim';

test('opening the page looks at the link and does not use it', async () => {
  const api = new MemoryApi().on('POST access-links/look', () => link);
  open();
  expect(await screen.findByRole('heading', { name: '加入「知远学堂」' })).toBeInTheDocument();
  expect(screen.getByLabelText('用什么登录')).toHaveValue('13800000101');
  expect(screen.getByText(/2026年11月29日/)).toBeInTheDocument();
  expect(api.sent('POST access-links/look')).toEqual([{ token }]);
  expect(api.sent(claim)).toHaveLength(0);
});

test('only the button uses it; what is wrong stands at its field', async () => {
  const api = new MemoryApi()
    .on('POST access-links/look', () => link)
    .refuse(claim, 400, () => ({
      code: 'invalid',
      values: {},
      fields: [{ path: 'password', code: 'password_too_short', values: { minimum: 10 } }],
    }));
  open();
  await userEvent.type(await screen.findByLabelText('密码'), 'short');
  await userEvent.click(screen.getByRole('button', { name: '加入' }));
  expect(await screen.findByText(/密码太短/)).toBeInTheDocument();
  expect(screen.getByLabelText('密码')).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getByLabelText('密码')).toHaveFocus();
  expect(api.sent(claim)).toEqual([{ token, signInName: '13800000101', password: 'short' }]);
});

test('a taken name may be the own account: then its password is asked for', async () => {
  new MemoryApi()
    .on('POST access-links/look', () => link)
    .refuse(claim, 400, () => ({
      code: 'invalid',
      values: {},
      fields: [{ path: 'signInName', code: 'sign_in_name_taken', values: {} }],
    }));
  open();
  await userEvent.type(await screen.findByLabelText('密码'), 'a whole sentence');
  await userEvent.click(screen.getByRole('button', { name: '加入' }));
  expect(await screen.findByText(texts.takenHint)).toBeInTheDocument();
});

test('a reset keeps the sign-in name of the account', async () => {
  new MemoryApi().on('POST access-links/look', () => ({ ...link, kind: 'reset-password' }));
  open(`#reset-password=${token}`);
  expect(await screen.findByRole('button', { name: '设为新密码' })).toBeInTheDocument();
  expect(screen.getByLabelText('用什么登录')).toHaveAttribute('readonly');
});

test('a link that was used says so and leads to the sign-in', async () => {
  new MemoryApi().refuse('POST access-links/look', 410, () => ({
    code: 'link_used_or_expired',
    values: {},
    fields: [],
  }));
  open();
  expect(await screen.findByRole('heading', { name: '这个链接不能用了' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '去登录' })).toHaveAttribute('href', '/sign-in');
});

test('without a connection one can try again', async () => {
  const api = new MemoryApi().refuse('POST access-links/look', 503, () => ({
    code: 'unavailable',
    values: {},
    fields: [],
  }));
  open();
  await userEvent.click(await screen.findByRole('button', { name: '再试一次' }));
  await waitFor(() => expect(api.sent('POST access-links/look')).toHaveLength(2));
});

test('half a link is not sent anywhere', () => {
  const api = new MemoryApi();
  open('#join=short');
  expect(screen.getByRole('heading', { name: '链接不完整' })).toBeInTheDocument();
  expect(api.asked).toEqual([]);
});

test.each([
  [`#join=${token}`, { kind: 'join', token }],
  [`#reset-password=${token}`, { kind: 'reset-password', token }],
  ['', null],
  [`#join=${token}&x=1`, null],
  [`#other=${token}`, null],
])('the token of %s', (hash, found) => {
  expect(accessToken(hash)).toEqual(found);
});
