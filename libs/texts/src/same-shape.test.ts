import { expect, test } from '@jest/globals';
import { access as englishAccess } from './en/access.js';
import { count as englishCount } from './en/count.js';
import { duties as englishDuties } from './en/duties.js';
import { day as englishDay } from './en/day.js';
import { myAlarms as englishMyAlarms } from './en/my-alarms.js';
import { planner as english } from './en/planner.js';
import { register as englishRegister } from './en/register.js';
import { rules as englishRules } from './en/rules.js';
import { access as chineseAccess } from './zh-CN/access.js';
import { count as chineseCount } from './zh-CN/count.js';
import { duties as chineseDuties } from './zh-CN/duties.js';
import { day as chineseDay } from './zh-CN/day.js';
import { myAlarms as chineseMyAlarms } from './zh-CN/my-alarms.js';
import { planner as chinese } from './zh-CN/planner.js';
import { register as chineseRegister } from './zh-CN/register.js';
import { rules as chineseRules } from './zh-CN/rules.js';

const leaves = (texts: object, path = ''): [string, unknown][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? leaves(value as object, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );
const paths = (texts: object): string[] =>
  leaves(texts)
    .map(([path]) => path)
    .sort();

test.each([
  ['planner', chinese, english],
  ['access', chineseAccess, englishAccess],
  ['day', chineseDay, englishDay],
  ['count', chineseCount, englishCount],
  ['my alarms', chineseMyAlarms, englishMyAlarms],
  ['register', chineseRegister, englishRegister],
  ['rules', chineseRules, englishRules],
  ['duties', chineseDuties, englishDuties],
])('%s: both languages say the same things', (_name, one, other) => expect(paths(other)).toEqual(paths(one)));

test('no sentence is empty, except where English has no counting word', () => {
  const empty = [chinese, english, chineseRules, englishRules]
    .flatMap((texts) => leaves(texts))
    .filter(([, value]) => value === '')
    .map(([path]) => path);
  expect(empty).toEqual(['words.metricUnits.count']);
});

test('no English sentence has Chinese in it, except names of the languages and of the product', () => {
  const allowed = ['shell.productSmall', 'words.languages.zh-CN'];
  const mixed = [...leaves(english), ...leaves(englishRules)].filter(
    ([path, value]) => typeof value === 'string' && /\p{Script=Han}/u.test(value) && !allowed.includes(path),
  );
  expect(mixed).toEqual([]);
});
