import { orgRules } from '@backcast/compliance/packs/org';
import type { OrganizationRule } from '@backcast/contracts/compliance/rule';
import type { ChangeView } from '@backcast/contracts/records/change';
import { formatsFor } from '@backcast/texts/format';
import type { Language } from '@backcast/texts/language';
import { rules as english } from '@backcast/texts/en/rules';
import { planner as englishPlanner } from '@backcast/texts/en/planner';
import { rules as chinese } from '@backcast/texts/zh-CN/rules';
import { planner as chinesePlanner } from '@backcast/texts/zh-CN/planner';
import { expect, test } from '@jest/globals';
import { describeChange } from './describe-change.js';
import { ruleChangeWords } from './rule-change-words.js';

const filing = orgRules.find(({ code }) => code === 'ORG-POLICE-FILING-200')!;
const own = orgRules.map((rule): OrganizationRule => ({
  ...{ code: rule.code, version: 1, isOn: true, isShipped: true, writer: null, rule },
}));
const change = (values: Partial<ChangeView>): ChangeView => ({
  ...{ id: '1', at: '2026-11-22T06:00:00.000Z', actor: { personId: null, name: '陈立言' }, eventId: null },
  ...{ eventName: null, section: 'rule', subjectId: null, cause: 'edit', from: null, undone: false },
  ...{ before: {}, after: {}, ...values },
});
const said = (values: Partial<ChangeView>, language: Language = 'zh-CN') => {
  const isChinese = language === 'zh-CN';
  const formats = formatsFor(language);
  const rules = ruleChangeWords(isChinese ? chinese : english, formats, own);
  const names = {
    ...{ zone: 'Asia/Shanghai', rules, person: () => undefined, team: () => undefined, contact: () => undefined },
    ...{ candidate: () => undefined, unit: () => 'count' as const },
  };
  const described = describeChange(change(values), names, {
    texts: isChinese ? chinesePlanner : englishPlanner,
    formats,
  });
  return [described.what, ...described.lines.map(({ name, before, after }) => `${name}: ${before} → ${after}`)];
};

const edited = {
  before: {
    'ORG-POLICE-FILING-200.when': filing.when,
    'ORG-POLICE-FILING-200.lead': { n: 20, unit: 'working', count: 'inclusive' },
    'ORG-POLICE-FILING-200.gates': [],
    'ORG-POLICE-FILING-200.dateChecked': null,
  },
  after: {
    'ORG-POLICE-FILING-200.when': "setting=='outdoor' && attendance>=150",
    'ORG-POLICE-FILING-200.lead': null,
    'ORG-POLICE-FILING-200.gates': ['announcement', 'ticket_sale'],
    'ORG-POLICE-FILING-200.dateChecked': '2026-11-20',
  },
};

test('a changed rule is named, and its fields are words', () => {
  const [what, ...lines] = said(edited);
  expect(what).toBe('改了合规规则「向属地公安机关备案」');
  expect(lines).toEqual([
    expect.stringMatching(/^什么时候适用: .*不少于 200.* → .*不少于 150$/),
    '最晚什么时候: 活动前 20 个工作日 → 没有规定天数',
    '没办好之前，先不做: 无 → 对外公布、售票',
    '核对日期: 无 → 2026年11月20日 周五',
  ]);
  for (const line of [what, ...lines]) expect(line).not.toMatch(/ORG-|attendance|&&|null|\[object/);
});

test('in English too', () => {
  const [what, ...lines] = said(edited, 'en');
  for (const line of [what, ...lines]) expect(line).not.toMatch(/ORG-|attendance>|&&|null|\[object|[\u4e00-\u9fff]/);
});

test('a new one says what it has, and not what it has not', () => {
  const after = { 'OWN-3.isOn': true, 'OWN-3.obligation': '总经理点头', 'OWN-3.gates': [], 'OWN-3.citation': '' };
  expect(said({ cause: 'create', after })).toEqual([
    '新建了合规规则「总经理点头」',
    '启用这条规则: null → 是',
    '要办什么: null → 总经理点头',
  ]);
});

test('what cannot be read today is shown as it was', () => {
  const after = { 'OWN-3.when': 'attendance>=' };
  expect(said({ before: { 'OWN-3.when': 'attendance>=100' }, after })[1]).toMatch(/→ attendance>=$/);
});
