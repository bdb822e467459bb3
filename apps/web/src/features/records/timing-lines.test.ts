import type { ChangeView } from '@backcast/contracts/records/change';
import { planner as english } from '@backcast/texts/en/planner';
import { formatsFor } from '@backcast/texts/format';
import { planner as chinese } from '@backcast/texts/zh-CN/planner';
import { expect, test } from '@jest/globals';
import type { ChangeNames } from './change-names.js';
import { describeChange } from './describe-change.js';

const zh = { texts: chinese, formats: formatsFor('zh-CN') };
const en = { texts: english, formats: formatsFor('en') };
const names: ChangeNames = {
  ...{ person: () => undefined, contact: () => undefined, candidate: () => undefined, team: () => undefined },
  ...{ zone: 'Asia/Shanghai', unit: () => 'count' },
};
const change = (section: string, before: Record<string, unknown>, after: Record<string, unknown>, cause = 'edit') =>
  ({ section, cause, eventId: 'e', subjectId: null, before, after, at: '2026-11-22T02:00:00Z' }) as ChangeView;
const candidate = { id: 'c', date: '2027-07-17', startTime: '09:30', note: '' };

test('fields of the search are told with old and new, and weekdays by name', () => {
  const lines = describeChange(
    change(
      'timing',
      { windowFrom: null, weekdays: [6, 7], prepWorkingDays: 15 },
      { windowFrom: '2027-07-01', weekdays: [6], prepWorkingDays: 1 },
    ),
    names,
    en,
  ).lines;
  expect(lines).toEqual([
    { name: 'Look from', before: 'nothing', after: 'Thu 1 Jul 2027' },
    { name: 'Weekdays', before: 'Sat, Sun', after: 'Sat' },
    { name: 'Working days of preparation left', before: '15 working days', after: '1 working day' },
  ]);
});

test('a candidate that is added, changed or taken out is named by its day; the order goes without saying', () => {
  const order = { 'candidates.order': ['c'] };
  const lines = (before: Record<string, unknown>, after: Record<string, unknown>) =>
    describeChange(change('timing', before, after), names, zh).lines;
  expect(lines({ 'candidates.c': null }, { 'candidates.c': candidate, ...order })).toEqual([
    { name: '候选 7月17日 周六 09:30', before: null, after: '新加' },
  ]);
  expect(lines({ 'candidates.c': candidate }, { 'candidates.c': { ...candidate, note: '校长提过' } })).toEqual([
    {
      name: '候选 7月17日 周六 09:30',
      before: '7月17日 周六 09:30',
      after: '7月17日 周六 09:30 · 校长提过',
    },
  ]);
  expect(lines({ 'candidates.c': candidate }, { 'candidates.c': null })[0]!.after).toBe('移除了');
});

test('what was done about a poll is a sentence, without the names of who answered', () => {
  const made = change('date-poll', {}, { poll: 'made', slots: 3 }, 'create');
  expect(describeChange(made, names, zh)).toEqual({ what: '向嘉宾征询日期', lines: [] });
  const removed = change('date-poll', {}, { poll: 'removed' }, 'access');
  expect(describeChange(removed, names, en).what).toBe('deleted the date poll with all answers');
});
