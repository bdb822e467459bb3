import { expect, test } from '@jest/globals';
import { formatsFor } from './format.js';
import { languageFor } from './language.js';

const chinese = formatsFor('zh-CN');
const english = formatsFor('en');

test('a date always has its weekday, and the zone is printed', () => {
  expect(chinese.localTime('2027-07-10', '14:00', 'Asia/Shanghai')).toBe('2027年7月10日 周六 14:00（北京时间 UTC+8）');
  expect(english.localTime('2027-07-10', '14:00', 'Asia/Shanghai')).toBe(
    'Sat 10 Jul 2027, 14:00 (Beijing time, UTC+8)',
  );
});

test('the offset is the one of that day', () => {
  expect(english.zoneName('America/New_York', '2027-07-10')).toBe('New York time, UTC-4');
  expect(english.zoneName('America/New_York', '2027-01-10')).toBe('New York time, UTC-5');
  expect(chinese.zoneName('Europe/London', '2027-01-10')).toBe('伦敦时间 UTC+0');
});

test('an instant is shown in the zone that is asked for, whatever the zone of the process is', () => {
  expect(chinese.instant('2026-11-22T16:30:00.000Z', 'Asia/Shanghai')).toBe('11月23日 周一 00:30');
  expect(chinese.timeIn('2026-11-22T02:42:00.000Z', 'Asia/Shanghai')).toBe('10:42');
});

test('numbers come with the unit that they count, never without', () => {
  expect(chinese.customers(282)).toBe('282 组');
  expect(chinese.people(1234)).toBe('1,234 人');
  expect(english.customers(1)).toBe('1 customer');
  expect(chinese.amount(58_800_000, 'money')).toBe('¥588,000');
  expect(chinese.amount(0.288462, 'rate')).toBe('28.8%');
  expect(chinese.amount(92.5, 'percent')).toBe('92.5%');
});

test('a chance is never claimed to be certain', () => {
  expect(chinese.chance(0.999)).toBe('99% 以上');
  expect(english.chance(0.001)).toBe('under 1%');
  expect(chinese.chance(0.62)).toBe('62%');
});

test('a gap has its sign, with a real minus', () => {
  expect(chinese.signed(11)).toBe('+11');
  expect(chinese.signed(-6)).toBe('−6');
  expect(chinese.signed(0)).toBe('0');
});

test('the browser’s first language that we speak wins; anything else is Chinese', () => {
  expect(languageFor(['fr', 'en-GB', 'zh-TW'])).toBe('en');
  expect(languageFor(['zh-TW', 'en'])).toBe('zh-CN');
  expect(languageFor([])).toBe('zh-CN');
});
