import type { SaveSmsGateway, SmsGatewayView } from '@backcast/contracts/registration/reminder';
import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { RemindingPage } from './reminding.page.js';

const gateway = (values: Partial<SmsGatewayView> = {}): SmsGatewayView => ({
  ...{ version: 1, isOn: true, method: 'POST', url: 'https://sms.example/send', contentType: 'json', body: '{}' },
  ...{ headers: [{ name: 'X-Key' }], hasSecret: true, successAt: '', successIs: '', perMinute: 60 },
  ...{ reminderText: '', shippedText: '{customer}您好', hasMail: false, ...values },
});
const server = (role: 'admin' | 'organizer' = 'admin') =>
  new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET sms-gateway', () => gateway())
    .on('PUT sms-gateway', () => gateway({ version: 2 }))
    .on('POST sms-gateway/try', () => ({ verdict: 'refused', status: 200, answer: '{"code":1}' }));

test('what is secret is not shown; left empty it stays, typed it is sent', async () => {
  const api = server();
  show(<RemindingPage />);
  const secret = await screen.findByLabelText('密钥');
  expect(secret).toHaveValue('');
  expect(secret).toHaveAttribute('placeholder', '已保存，不再显示；留空不改');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByText('已保存');
  await userEvent.type(screen.getByLabelText('X-Key 的值'), 'geheim');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(api.sent('PUT sms-gateway')).toHaveLength(2));
  const [kept, typed] = api.sent('PUT sms-gateway') as SaveSmsGateway[];
  expect(kept).toMatchObject({ version: 1, secret: null, headers: [{ name: 'X-Key', value: null }] });
  expect(typed).toMatchObject({ version: 2, secret: null, headers: [{ name: 'X-Key', value: 'geheim' }] });
  await waitFor(() => expect(screen.getByLabelText('X-Key 的值')).toHaveValue(''));
});

test('a header under another name does not take the stored value along', async () => {
  const api = server();
  show(<RemindingPage />);
  await userEvent.type(await screen.findByLabelText('名称'), '2');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(api.sent('PUT sms-gateway')).toMatchObject([{ headers: [{ name: 'X-Key2', value: '' }] }]),
  );
});

test('a field that is refused says why beside it, and what was typed stays', async () => {
  const api = server();
  api.refuse('PUT sms-gateway', 400, () => ({
    ...{ code: 'invalid', values: {} },
    fields: [{ path: 'url', code: 'address_private', values: {} }],
  }));
  show(<RemindingPage />);
  const url = await screen.findByLabelText('地址');
  await userEvent.clear(url);
  await userEvent.type(url, 'https://10.0.0.8/');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText(/不能发到这台电脑或内部网络/)).toBeInTheDocument();
  expect(url).toHaveValue('https://10.0.0.8/');
});

test('what somebody else changed meanwhile is said, and saving once more goes over it', async () => {
  const api = server();
  api.refuse('PUT sms-gateway', 409, () => ({
    code: 'stale',
    values: { current: gateway({ version: 7 }) },
    fields: [],
  }));
  show(<RemindingPage />);
  await userEvent.click(await screen.findByRole('button', { name: '保存' }));
  expect(await screen.findByText(/别人刚改过/)).toBeInTheDocument();
  api.on('PUT sms-gateway', () => gateway({ version: 8 }));
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(api.sent('PUT sms-gateway').at(-1)).toMatchObject({ version: 7 }));
});

test('one message is tried, with what the gateway answered', async () => {
  server();
  show(<RemindingPage />);
  await userEvent.type(await screen.findByLabelText('手机号'), '13800138000');
  await userEvent.click(screen.getByRole('button', { name: '发送' }));
  expect(await screen.findByText(/网关没有收下.*状态码 200：\{"code":1\}/)).toBeInTheDocument();
});

test('only admins see it', async () => {
  server('organizer');
  show(<RemindingPage />);
  expect(await screen.findByText('只有管理员能设短信网关。')).toBeInTheDocument();
});
