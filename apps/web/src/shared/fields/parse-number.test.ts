import { expect, test } from '@jest/globals';
import { parseNumber } from './parse-number.js';

test.each([
  ['65', 65],
  ['１２，０００', 12000],
  ['1,234.5', 1234.5],
  ['1.5万', 15000],
  ['1.1万', 11000],
  ['2亿', 200_000_000],
  ['28.8%', 28.8],
  ['−3', -3],
  ['¥9,800', 9800],
  ['60 组', 60],
])('%s means %p', (text, value) => expect(parseNumber(text)).toBe(value));

test('an empty text is no number at all', () => expect(parseNumber('  ')).toBeNull());
test.each(['六十', '1.2.3', 'e5', '--1', '1万亿'])('%s is refused', (text) => expect(parseNumber(text)).toBeNaN());
