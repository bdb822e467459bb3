import { expect, test } from '@jest/globals';
import { history as english } from '@backcast/texts/en/history';
import { history } from '@backcast/texts/zh-CN/history';
import { browserInWords } from './browser-in-words.js';

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60',
    '微信，iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge，Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'Safari，Mac',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
    'Chrome，安卓',
  ],
  ['node', '程序'],
  ['', ''],
])('%s', (userAgent, words) => {
  expect(browserInWords(userAgent, history)).toBe(words);
});

test('in English it reads as a phrase', () => {
  expect(browserInWords('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', english)).toBe(
    'Firefox on Linux',
  );
});
