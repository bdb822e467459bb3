import type { PersonalLinkView } from '@backcast/contracts/people/personal-link';
import { formatsFor } from '@backcast/texts/format';
import { access as texts } from '@backcast/texts/zh-CN/access';
import { expect, test } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { PersonalPage } from './personal-page.js';
import { personalToken } from './personal-token.js';

const token = 'dO5pM0JAlyllSrRGQc7PRDdCN2Yy3DwtQ5srqx2kHb8';
const eventId = '0b0c1e6a-0000-4000-8000-0000000000e1';
const [look, bind] = ['POST personal-links/look', 'POST personal-links/bind'];
const view: PersonalLinkView = { state: 'open', organizationName: '知远学堂', personName: '周敏', isHere: false };
const open = (code = token): void => {
  const link = { token: code, eventId: '' };
  render(<PersonalPage link={link} texts={texts} formats={formatsFor('zh-CN')} onLanguage={() => undefined} />);
};
const wrong = (left: number) => () => ({
  ...{ code: 'invalid' as const, values: {} },
  fields: [{ path: 'digits', code: 'wrong_digits', values: { left } }],
});

test('opening asks only; the button sends the digits, full-width ones too', async () => {
  const api = new MemoryApi().on(look, () => view).on(bind, () => ({}));
  open();
  expect(await screen.findByRole('heading', { name: '您是周敏吗？' })).toBeInTheDocument();
  expect(api.sent(bind)).toEqual([]);
  await userEvent.type(screen.getByLabelText('手机号后四位'), '４３２1');
  await userEvent.click(screen.getByRole('button', { name: '是我，绑定这台手机' }));
  expect(api.sent(bind)).toEqual([{ token, digits: '4321' }]);
  await waitFor(() => expect(location.hash).toBe('#count'));
});

test('wrong digits say how many tries are left; too few send nothing; the last wrong ones lock', async () => {
  const api = new MemoryApi().on(look, () => view).refuse(bind, 400, wrong(3));
  open();
  await userEvent.type(await screen.findByLabelText('手机号后四位'), '12');
  await userEvent.click(screen.getByRole('button', { name: '是我，绑定这台手机' }));
  expect(screen.getByRole('alert')).toHaveTextContent('请填四位数字');
  expect(api.sent(bind)).toEqual([]);
  await userEvent.type(screen.getByLabelText('手机号后四位'), '{selectall}1234');
  await userEvent.click(screen.getByRole('button', { name: '是我，绑定这台手机' }));
  expect(await screen.findByText('不对，还可以试 3 次。')).toBeInTheDocument();
  api.refuse(bind, 400, wrong(0));
  await userEvent.click(screen.getByRole('button', { name: '是我，绑定这台手机' }));
  expect(await screen.findByRole('heading', { name: '输错太多次，链接锁住了' })).toBeInTheDocument();
});

test.each([
  ['bound', '链接已经绑定了一台手机'],
  ['expired', '链接放得太久，过期了'],
  ['locked', '输错太多次，链接锁住了'],
] as const)('a link that is %s says what to do', async (state, title) => {
  new MemoryApi().on(look, () => ({ ...view, state }));
  open();
  expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
});

test('a link that was revoked says so; half a link asks nobody', async () => {
  const api = new MemoryApi().refuse(look, 410, () => ({ code: 'link_used_or_expired', values: {}, fields: [] }));
  open();
  expect(await screen.findByRole('heading', { name: '这个链接不能用了' })).toBeInTheDocument();
  open('');
  expect(screen.getByRole('heading', { name: '链接不完整' })).toBeInTheDocument();
  expect(api.sent(look)).toHaveLength(1);
});

test.each([
  [`#personal=${token}.${eventId}`, { token, eventId }],
  [`#personal=${token}`, { token, eventId: '' }],
  ['#personal=short', { token: '', eventId: '' }],
  [`#poll=${token}`, null],
  ['', null],
])('what %s names', (hash, found) => expect(personalToken(hash)).toEqual(found));
