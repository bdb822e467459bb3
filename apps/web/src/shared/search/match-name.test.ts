import { expect, test } from '@jest/globals';
import { loadPinyinMatch, matchWritten } from './match-name.js';

test.each([
  ['张三', 'zs'],
  ['张三', 'zhangs'],
  ['张三', 'ZS'],
  ['张三', '张'],
  ['张三', 'ｚｓ'],
  ['单雄信', 'shan'],
  ['单雄信', 'dan'],
  ['吕建平', 'lv'],
  ['暑期升学讲座', 'sqsx'],
  ['2027 暑期 VIP 讲座', 'vip'],
])('%s is found by %s', async (name, word) => expect((await loadPinyinMatch())(name, word)).toBe(true));

test.each([
  ['张三', 'ls'],
  ['张三', 'zss'],
  ['Anna', 'zs'],
])('%s is not found by %s', async (name, word) => expect((await loadPinyinMatch())(name, word)).toBe(false));

test('before the table is here, names are found as they are written only', () => {
  expect(matchWritten('张三', '三')).toBe(true);
  expect(matchWritten('张三', 'zs')).toBe(false);
});
