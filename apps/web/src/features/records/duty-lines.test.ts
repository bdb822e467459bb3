import type { ChangeView } from '@backcast/contracts/records/change';
import { formatsFor } from '@backcast/texts/format';
import { loadPlannerTexts } from '@backcast/texts/planner';
import { expect, test } from '@jest/globals';
import type { ChangeNames } from './change-names.js';
import { describeChange, type Speech } from './describe-change.js';

const names: ChangeNames = {
  person: (id) => (id === 'he' ? '何雨桐' : undefined),
  contact: () => undefined,
  team: () => undefined,
  candidate: () => undefined,
  zone: 'Asia/Shanghai',
  unit: () => 'customers',
};
const change = (section: string, before: ChangeView['before'], after: ChangeView['after']): ChangeView => ({
  ...{
    id: '1',
    at: '2026-11-22T02:42:00.000Z',
    actor: { personId: null, name: '李岚' },
    eventId: 'e',
    eventName: '讲座',
  },
  ...{ section, subjectId: null, cause: 'edit', before, after, from: null, undone: false },
});
const speechOf = async (language: 'zh-CN' | 'en'): Promise<Speech> => ({
  ...{ texts: await loadPlannerTexts(language), formats: formatsFor(language) },
});

test('what was done about a duty reads by its title, in both languages', async () => {
  const done = change(
    'duties',
    { 'ORG-POLICE-ASK-200.status': 'open', 'ORG-POLICE-ASK-200.ownerId': null, 'ORG-POLICE-ASK-200.filed': null },
    { 'ORG-POLICE-ASK-200.status': 'handed-in', 'ORG-POLICE-ASK-200.ownerId': 'he', 'ORG-POLICE-ASK-200.filed': {} },
  );
  expect(describeChange(done, names, await speechOf('zh-CN')).lines).toEqual([
    { name: '问清属地派出所是否需要备案，并记下答复 · 办到哪了', before: '没开始', after: '已提交' },
    { name: '问清属地派出所是否需要备案，并记下答复 · 谁负责', before: '无', after: '何雨桐' },
  ]);
  const [line] = describeChange(done, names, await speechOf('en')).lines;
  expect(line).toMatchObject({ before: 'Open', after: 'Handed in' });
});

test('an answer reads by its question, not by its path', async () => {
  const answered = change(
    'rules',
    { 'answers.lottery': null, declaredPeople: 200 },
    { 'answers.lottery': true, declaredPeople: 360 },
  );
  expect(describeChange(answered, names, await speechOf('zh-CN')).lines).toEqual([
    { name: '抽奖', before: '无', after: '是' },
    { name: '申报人数', before: '200', after: '360' },
  ]);
});
