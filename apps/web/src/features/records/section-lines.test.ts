import type { ChangeView } from '@backcast/contracts/records/change';
import { formatsFor } from '@backcast/texts/format';
import { planner as english } from '@backcast/texts/en/planner';
import { planner as chinese } from '@backcast/texts/zh-CN/planner';
import { expect, test } from '@jest/globals';
import type { ChangeNames } from './change-names.js';
import { sectionLines } from './section-lines.js';

const names: ChangeNames = {
  person: (id) => (id === 'li' ? '李岚' : undefined),
  contact: (id) => (id === 'gu' ? '顾南' : undefined),
  candidate: () => undefined,
  team: () => undefined,
  zone: 'Asia/Shanghai',
  unit: () => 'count',
};
const zh = { texts: chinese, formats: formatsFor('zh-CN') };
const en = { texts: english, formats: formatsFor('en') };
const change = (section: string, before: Record<string, unknown>, after: Record<string, unknown>) =>
  ({ section, cause: 'edit', eventId: 'e', subjectId: null, before, after, at: '2026-11-22T02:00:00Z' }) as ChangeView;
const guest = {
  ...{
    id: 'g',
    contactId: 'gu',
    kind: 'speaker',
    isKey: true,
    ownerId: null,
    status: 'in-talks',
    movedOn: '2026-11-01',
  },
  ...{ checkpoints: [], freeTimes: [], topic: '', form: 'talk', script: 'none', scriptFileIds: [] },
  ...{ hospitality: '', gladness: '', substitutes: [] },
};

test('a guest who moved on and got an owner is told field by field, by name', () => {
  const moved = { ...guest, status: 'confirmed', movedOn: '2026-11-22', ownerId: 'li' };
  expect(sectionLines(change('guests', { 'guests.g': guest }, { 'guests.g': moved }), names, zh)).toEqual([
    { name: '嘉宾「顾南」 · 负责人', before: '无', after: '李岚' },
    { name: '嘉宾「顾南」 · 进度', before: '洽谈中', after: '已确认' },
    { name: '嘉宾「顾南」 · 进度更新', before: '2026年11月1日 周日', after: '2026年11月22日 周日' },
  ]);
});

test('a new entry is one line, and its place in the order goes without saying', () => {
  const lines = sectionLines(
    change('guests', { 'guests.order': [] }, { 'guests.g': guest, 'guests.order': ['g'] }),
    names,
    en,
  );
  expect(lines).toEqual([{ name: 'Guests "顾南"', before: null, after: 'added' }]);
});

test('only the order changed', () => {
  const lines = sectionLines(
    change('guests', { 'guests.order': ['a', 'g'] }, { 'guests.order': ['g', 'a'] }),
    names,
    zh,
  );
  expect(lines).toEqual([{ name: '嘉宾 · 顺序', before: null, after: '换了顺序' }]);
});

test('whoever was erased has no name any more', () => {
  const other = { ...guest, contactId: 'gone' };
  const lines = sectionLines(
    change('guests', { 'guests.g': other, 'guests.order': ['g'] }, { 'guests.order': [] }),
    names,
    zh,
  );
  expect(lines).toEqual([{ name: '嘉宾「已抹除」', before: null, after: '移除了' }]);
});

test('a post, a persona, a supplier, what must not fail: never a raw path or key', () => {
  const post = {
    id: 'p',
    key: 'sign-in',
    name: '',
    kind: 'upkeep',
    rule: { per: 'heads', heads: 80 },
    note: '',
    shifts: [],
  };
  const fewer = { ...post, rule: { per: 'door', each: 2 } };
  expect(sectionLines(change('staff', { 'posts.p': post }, { 'posts.p': fewer }), names, zh)).toEqual([
    { name: '会务岗位「签到」 · 怎么算几个人', before: '每 80 人一个', after: '每个入口 2 个' },
  ]);
  expect(sectionLines(change('staff', { doors: null }, { doors: 2 }), names, zh)).toEqual([
    { name: '入口数', before: '无', after: '2' },
  ]);
  const item = {
    ...{ id: 'm', key: 'equipment', what: '', ownerId: null, check: '', checkBy: null, trigger: '', fallback: '' },
    status: 'open',
  };
  const lines = sectionLines(
    change(
      'occasion',
      { 'mustNotFail.m': item, source: null },
      { 'mustNotFail.m': { ...item, status: 'ready' }, source: 'existing' },
    ),
    names,
    en,
  );
  expect(lines).toEqual([
    { name: 'Must not fail "Equipment works" · Status', before: 'to check', after: 'ready' },
    { name: 'Existing or created', before: expect.any(String), after: 'exists' },
  ]);
});
