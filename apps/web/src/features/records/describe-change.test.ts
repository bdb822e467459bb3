import type { ChangeView } from '@backcast/contracts/records/change';
import { describe, expect, test } from '@jest/globals';
import { formatsFor } from '@backcast/texts/format';
import { planner } from '@backcast/texts/zh-CN/planner';
import type { ChangeNames } from './change-names.js';
import { describeChange, type DescribedChange } from './describe-change.js';

const names: ChangeNames = {
  zone: 'Asia/Shanghai',
  person: (id) => ({ wu: '吴倩' })[id],
  team: (id) => ({ west: '城西组' })[id],
  contact: () => undefined,
  candidate: () => undefined,
  unit: () => 'customers',
};
const described = (change: Partial<ChangeView>): DescribedChange =>
  describeChange(
    {
      id: '1',
      at: '2026-11-22T06:00:00.000Z',
      actor: { personId: null, name: '李岚' },
      eventId: null,
      eventName: null,
      section: 'goal',
      subjectId: null,
      cause: 'edit',
      before: {},
      after: {},
      from: null,
      undone: false,
      ...change,
    },
    names,
    { texts: planner, formats: formatsFor('zh-CN') },
  );
const lines = (change: Partial<ChangeView>): string[] =>
  described(change).lines.map(({ name, before, after }) => `${name}: ${before} → ${after}`);

const deals = { key: 'deals', name: '', unit: 'customers', direction: 'up', measuredBy: '' };

describe('a goal', () => {
  test.each([
    ['a target in the unit of the event', { balanced: 60 }, { balanced: 65 }, ['平衡目标: 60 组 → 65 组']],
    [
      'a target in the unit of the new metric',
      { balanced: 60, leadMetric: deals },
      { balanced: 588_000_00, leadMetric: { ...deals, key: 'amount', unit: 'money' } },
      ['平衡目标: 60 组 → ¥588,000', '引领性指标: 现场成交 → 成交金额', '单位: 客户（组） → 金额'],
    ],
    [
      'a metric that is only measured in another way',
      { leadMetric: deals },
      { leadMetric: { ...deals, measuredBy: '成交台账' } },
      ['怎么量: 无 → 成交台账'],
    ],
    [
      'an assumption that became history',
      { 'rates.close': { kind: 'assumption', rate: 0.3, weight: 40, by: 'template' } },
      { 'rates.close': { kind: 'history', successes: 120, trials: 416, from: '' } },
      ['成交率: 30.0% · 假设 → 28.8% (120/416)'],
    ],
    ['money', { averageDealMinor: null }, { averageDealMinor: 980_000 }, ['客单价: 无 → ¥9,800']],
    ['a pin', {}, { 'pins.funnel.confirmations': 300 }, ['固定：确认: 无 → 300 组']],
    [
      'comparable results',
      { 'forward.comparables': [] },
      { 'forward.comparables': [{ name: '春季', result: 36 }] },
      ['近几场结果: 无 → 春季 36 组'],
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(lines({ before, after })).toEqual(expected);
  });
});

describe('sessions', () => {
  const session = {
    id: 'a',
    name: '',
    date: '2027-07-10',
    startTime: '14:00',
    endTime: '17:00',
    room: '',
    capacityPeople: 400,
  };
  test('of an edited one, each field that differs', () => {
    const after = { a: { ...session, startTime: '14:30', room: '宴会厅' } };
    expect(lines({ section: 'sessions', before: { a: session }, after })).toEqual([
      '7月10日 周六 · 开始: 14:00 → 14:30',
      '7月10日 周六 · 场地: 无 → 宴会厅',
    ]);
  });
  test('a new one in a line', () => {
    const before = { order: [] };
    expect(lines({ section: 'sessions', before, after: { a: session, order: ['a'] } })).toEqual([
      '7月10日 周六: null → 新加：2027年7月10日 周六 · 14:00–17:00 · 400 人',
    ]);
  });
  test('another order alone', () => {
    const orders = { before: { order: ['a', 'b'] }, after: { order: ['b', 'a'] } };
    expect(lines({ section: 'sessions', ...orders })).toEqual(['场次: null → 顺序调整了']);
  });
});

describe('people, teams and access in sentences', () => {
  const ofWu = { section: 'person', subjectId: 'wu' } as const;
  test.each([
    ['a link', { ...ofWu, cause: 'access', after: { link: 'join' } }, '给「吴倩」生成了进入链接'],
    ['taken away', { ...ofWu, after: { disabled: true } }, '停用了「吴倩」'],
    ['given back', { ...ofWu, after: { disabled: false } }, '重新启用了「吴倩」'],
    ['claimed', { section: 'access-link', cause: 'access', after: { claimed: 'join' } }, '用进入链接加入了组织'],
    ['a password', { section: 'account', cause: 'access', after: { password: 'changed' } }, '改了自己的密码'],
    [
      'a team that was deleted',
      { section: 'team', subjectId: 'gone', before: { name: '临时组' }, after: { name: null } },
      '删除了团队「临时组」',
    ],
  ] as [string, Partial<ChangeView>, string][])('%s', (_what, change, sentence) => {
    expect(described(change)).toEqual({ what: sentence, lines: [] });
  });

  test('a member by name, a team by name', () => {
    expect(lines({ section: 'members', before: { wu: null }, after: { wu: 'lead' } })).toEqual(['吴倩: 无 → 负责人']);
    expect(lines({ ...ofWu, before: { teamId: null }, after: { teamId: 'west' } })).toEqual(['团队: 无 → 城西组']);
  });

  test('a restore says when its backup was made', () => {
    const after = { madeAt: '2026-11-22T06:30:32.088Z' };
    expect(described({ section: 'backup', cause: 'restore', before: { madeAt: null }, after })).toEqual({
      what: '恢复了备份',
      lines: [{ name: '备份做于', before: null, after: '2026年11月22日 周日 14:30（北京时间 UTC+8）' }],
    });
  });

  test('what went with an erased person says so instead of a value', () => {
    expect(lines({ ...ofWu, after: { phone: 'personal' } })).toEqual(['手机: 无 → （不再保留）']);
  });

  test('a customer’s history names people and days, and no value that lives with the customer', () => {
    const of = (before: object, after: object): string[] =>
      lines({ section: 'customer', cause: 'edit', subjectId: 'c', before, after } as never);
    expect(of({ name: null }, { name: 'personal' })).toEqual([expect.stringContaining('内容只留在客户那里')]);
    expect(of({ referredBy: null }, { referredBy: '0b0c1e6a-0000-4000-8000-000000000009' })).toEqual([
      '谁带来的: 无 → 一位客户',
    ]);
    expect(of({ consent: null }, { consent: 'paper 2027-02-18' })).toEqual([
      expect.stringMatching(/^同意使用信息: 无 → .*2月18日.*，纸质$/),
    ]);
    expect(of({ 'credit.wu': null }, { 'credit.wu': 40 })).toEqual([expect.stringMatching(/的业绩: 无 → 40%$/)]);
  });
});
