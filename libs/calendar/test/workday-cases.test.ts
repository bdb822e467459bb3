import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { cnWorkCalendar } from '../src/cn-work-calendar.js';
import { minusWorkingDays } from '../src/working-days.js';

interface Case {
  date: string;
  minusWorkingDays: number;
  expected: string;
  why: string;
}
const { cases } = JSON.parse(readFileSync(new URL('workday-cases.json', import.meta.url), 'utf8')) as { cases: Case[] };

test.each(cases)('$date minus $minusWorkingDays is $expected: $why', ({ date, minusWorkingDays: n, expected }) => {
  expect(minusWorkingDays(cnWorkCalendar, date, n)).toEqual({ date: expected, provisional: false });
});
