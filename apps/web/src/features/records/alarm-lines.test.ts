import type { ChangeView } from '@backcast/contracts/records/change';
import { expect, test } from '@jest/globals';
import { planner as english } from '@backcast/texts/en/planner';
import { formatsFor } from '@backcast/texts/format';
import { planner } from '@backcast/texts/zh-CN/planner';
import type { ChangeNames } from './change-names.js';
import { describeChange } from './describe-change.js';

const names: ChangeNames = {
  zone: 'Asia/Shanghai',
  ...{ person: () => undefined, team: () => undefined, contact: () => undefined, candidate: () => undefined },
  unit: () => 'customers',
};
const told = (values: Partial<ChangeView>, isEnglish = false): string[] => {
  const change: ChangeView = {
    ...{ id: '1', at: '2026-11-22T06:00:00.000Z', actor: { personId: null, name: '李岚' }, eventId: null },
    ...{ eventName: null, section: 'alarms', subjectId: null, cause: 'edit', before: {}, after: {}, from: null },
    ...{ undone: false, ...values },
  };
  const speech = isEnglish
    ? { texts: english, formats: formatsFor('en') }
    : { texts: planner, formats: formatsFor('zh-CN') };
  const { what, lines } = describeChange(change, names, speech);
  return [what, ...lines.map(({ name, before, after }) => `${name}: ${before === null ? '' : `${before} → `}${after}`)];
};
const channel = {
  ...{ kind: 'wecom', name: '一组群', isOn: true, alarmKinds: 'behind-pace unmoved', language: 'zh-CN' },
  address: 'qyapi.weixin.qq.com/…3f2a',
};
const nothing = Object.fromEntries(Object.keys(channel).map((key) => [key, null]));

test.each<[string, Partial<ChangeView>, string[]]>([
  [
    'numbers of a rule, with what they count',
    {
      before: { 'few-contacts.least': 3, 'few-contacts.hour': 18 },
      after: { 'few-contacts.least': 2, 'few-contacts.hour': 17 },
    },
    ['改了提醒规则', '联系得太少 · 一天少于: 3 组 → 2 组', '联系得太少 · 几点看: 18 点 → 17 点'],
  ],
  [
    'a rule switched off',
    { before: { 'stuck.isOn': true }, after: { 'stuck.isOn': false } },
    ['改了提醒规则', '一直没有进展: 开 → 关'],
  ],
  [
    'quiet hours',
    { before: { quietFrom: '21:00', gatherMinutes: 60 }, after: { quietFrom: '22:00', gatherMinutes: 30 } },
    ['改了提醒规则', '免打扰，从: 21:00 → 22:00', '同一个人两封邮件至少隔: 60 分钟 → 30 分钟'],
  ],
  [
    'a new channel',
    { section: 'channel', subjectId: 'c1', cause: 'create', after: channel },
    [
      ...['新建了通道「一组群」', '种类: 企业微信机器人', '开还是关: 开', '发哪些提醒: 落后于计划、没有进展'],
      ...['语言: 中文', 'webhook 地址: qyapi.weixin.qq.com/…3f2a'],
    ],
  ],
  [
    'another address',
    {
      ...{ section: 'channel', subjectId: 'c1', before: { alarmKinds: 'unmoved', secretChanged: null } },
      after: { alarmKinds: '', secretChanged: true },
    },
    ['改了通道', '发哪些提醒: 没有进展 → 无', '地址或密钥: 换过'],
  ],
  [
    'a removed channel',
    { section: 'channel', subjectId: 'c1', before: channel, after: nothing },
    ['删除了通道「一组群」'],
  ],
  ['what was dealt with', { section: 'alarm', after: { deed: 'acknowledge', alarms: 3 } }, ['对 3 件提醒说知道了']],
  [
    'the gateway',
    {
      ...{ section: 'sms-gateway', before: { contentType: 'json', isOn: false, secret: null } },
      after: { contentType: 'form', isOn: true, secret: 'changed' },
    },
    ['改了短信网关', '格式: JSON → 表单', '打开: 否 → 是', '密钥: 换过'],
  ],
  [
    'a test message',
    { section: 'sms-gateway', cause: 'access', after: { tried: true } },
    ['用短信网关发了一条测试短信'],
  ],
])('%s', (_what, change, expected) => {
  expect(told(change)).toEqual(expected);
  expect(
    told(change, true)
      .join('\n')
      .replaceAll(/一组群|中文/g, ''),
  ).not.toMatch(/\p{Script=Han}|undefined|\bnull\b/u);
});
