import type { AlarmSettings } from '@backcast/contracts/alarms/alarm-rule';
import type { ChannelMessage, ChannelView } from '@backcast/contracts/alarms/channel';
import { alarmKinds, shippedNumbers } from '@backcast/invitations/alarms/alarm-rule';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../../shared/testing/me.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { show } from '../../shared/testing/show.js';
import { AlarmRulesPage } from './alarm-rules.page.js';

const settings = (): AlarmSettings => ({
  rules: alarmKinds.map((kind) => ({
    ...{ kind, version: 0, isOn: true, numbers: shippedNumbers(kind), writer: null },
  })),
  hours: { version: 0, quietFrom: '21:00', quietUntil: '08:00', gatherMinutes: 60 },
  zone: 'Asia/Shanghai',
});
const channel = (values: Partial<ChannelView> = {}): ChannelView => ({
  ...{ id: 'c1', version: 1, kind: 'dingtalk', name: '销售一组群', isOn: true, alarmKinds: [...alarmKinds] },
  ...{ language: 'zh-CN', address: 'oapi.dingtalk.com/…3f2a', hasSecret: true, perMinute: 20, waiting: 0 },
  ...values,
});
const message = (values: Partial<ChannelMessage> = {}): ChannelMessage => ({
  ...{ id: 'm1', channelId: 'c1', channelName: '销售一组群', about: 'alarms', alarms: 3, state: 'failed', attempts: 1 },
  ...{ problem: 'refused', answer: '310000', madeAt: '2027-03-03T02:00:00.000Z', nextAt: null, sentAt: null },
  ...values,
});

const open = (role: 'admin' | 'organizer' | 'lead' | 'viewer', channels = [channel()], messages = [message()]) => {
  const api = new MemoryApi()
    .on('GET me', () => meAs(role))
    .on('GET alarm-settings', settings)
    .on('GET channels', () => ({ channels }))
    .on('GET channel-messages', () => ({ messages, next: null }))
    .on('POST channels/c1/test', () => ({ messages, next: null }))
    .on('POST channel-messages/m1/repeat', () => ({ messages, next: null }))
    .on('POST channels', () => ({ channel: channel(), secret: 'whsec_once' }))
    .on('PUT alarm-settings/rules/unmoved', settings);
  show(<AlarmRulesPage />);
  return api;
};

test('a number is saved when its field is left, and a kind switched off by a choice', async () => {
  const api = open('organizer');
  const rule = within((await screen.findByRole('heading', { name: '没有进展' })).closest('li')!);
  const field = rule.getByRole('textbox', { name: '超过' });
  await userEvent.clear(field);
  await userEvent.type(field, '72');
  await userEvent.tab();
  await waitFor(() =>
    expect(api.sent('PUT alarm-settings/rules/unmoved')).toEqual([{ version: 0, isOn: true, numbers: { hours: 72 } }]),
  );
  await userEvent.click(rule.getByRole('radio', { name: '关' }));
  await waitFor(() => expect(api.sent('PUT alarm-settings/rules/unmoved')[1]).toMatchObject({ isOn: false }));
});

test('a number out of bounds is said at once and not sent', async () => {
  const api = open('organizer');
  const rule = within((await screen.findByRole('heading', { name: '没有进展' })).closest('li')!);
  const field = rule.getByRole('textbox', { name: '超过' });
  await userEvent.clear(field);
  await userEvent.type(field, '1');
  expect(rule.getByText(/4/)).toBeInTheDocument();
  await userEvent.tab();
  expect(api.sent('PUT alarm-settings/rules/unmoved')).toEqual([]);
});

test('a message that was refused says why with its code, and is sent again', async () => {
  const api = open('admin');
  expect(await screen.findByText('对方不收（代码 310000）')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /再发一次：销售一组群/ }));
  await userEvent.click(screen.getByRole('button', { name: '发一条测试：销售一组群' }));
  await waitFor(() => expect(api.sent('POST channels/c1/test')).toHaveLength(1));
  expect(api.sent('POST channel-messages/m1/repeat')).toHaveLength(1);
});

test('the secret of a new webhook is shown once, to be copied', async () => {
  const api = open('admin', [], []);
  await userEvent.click(await screen.findByRole('button', { name: '添加通道' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.selectOptions(form.getByRole('combobox', { name: '种类' }), 'webhook');
  await userEvent.type(form.getByRole('textbox', { name: '名称' }), '自己的程序');
  await userEvent.type(form.getByRole('textbox', { name: 'webhook 地址' }), 'https://hook.example.com/in');
  await userEvent.click(form.getByRole('button', { name: '保存' }));
  expect(await form.findByDisplayValue('whsec_once')).toBeInTheDocument();
  expect(api.sent('POST channels')).toMatchObject([
    { kind: 'webhook', url: 'https://hook.example.com/in', secret: '' },
  ]);
});

test('organizers see no channels, leads change nothing, viewers are told', async () => {
  const api = open('organizer');
  await screen.findByText(/由管理员设置/);
  expect(api.asked.some(({ path }) => path === 'channels')).toBe(false);
});

test('a viewer is told that the rules are not theirs', async () => {
  open('viewer');
  expect(await screen.findByText(/您的角色不能看提醒规则/)).toBeInTheDocument();
});
