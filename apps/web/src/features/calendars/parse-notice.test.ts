import { describe, expect, test } from '@jest/globals';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { parseNotice } from './parse-notice.js';

const parse = (text: string) => parseNotice(text, 2026, [6, 7]);

describe('a pasted notice', () => {
  test('the notice of 2026 as a table is what ships', () => {
    const text = `日期,到,是什么
2026-01-01,2026-01-03,休
2026-01-04,班
2026-02-15,2026-02-23,休
2026-02-14,班\r
2026-02-28\t上班
2026-04-04~2026-04-06 放假
2026-05-01,2026-05-05,off
2026-05-09,work
2026-06-19,2026-06-21,休

2026-09-25，2026-09-27，休
2026-10-01,2026-10-07,休
2026-09-20,调休
2026-10-10,补班`;
    expect(parse(text)).toEqual({ ...cnWorkCalendar.exceptions['2026'], bad: [] });
  });

  test('JSON says the same', () => {
    const { off, work } = cnWorkCalendar.exceptions['2026']!;
    expect(parse(JSON.stringify({ off, work }, null, 1))).toEqual({ off, work, bad: [] });
  });

  test('bad lines are named with their number, and the good ones go in', () => {
    const text = [
      '2026-10-01,休',
      'National Day',
      '2026-02-30,休',
      '2027-01-01,休',
      '2026-10-07,2026-10-05,休',
      '2026-10-09,班',
      '2026-10-10,班',
    ].join('\n');
    expect(parse(text)).toEqual({
      off: ['2026-10-01'],
      work: ['2026-10-10'],
      bad: [
        { line: 2, text: 'National Day', reason: 'format' },
        { line: 3, text: '2026-02-30,休', reason: 'date' },
        { line: 4, text: '2027-01-01,休', reason: 'year' },
        { line: 5, text: '2026-10-07,2026-10-05,休', reason: 'order' },
        { line: 6, text: '2026-10-09,班', reason: 'working' },
      ],
    });
  });

  test('a day cannot be off and worked; a make-up day inside a holiday is worked', () => {
    expect(parse('2026-10-10,班\n2026-10-10,休').bad.map(({ reason }) => reason)).toEqual(['twice']);
    expect(parse('2026-10-01,2026-10-11,休\n2026-10-10,班')).toMatchObject({ work: ['2026-10-10'], bad: [] });
    expect(parse('2026-10-10,班\n2026-10-01,2026-10-11,休')).toMatchObject({ work: ['2026-10-10'], bad: [] });
  });

  test('nothing pasted is nothing added', () => {
    expect(parse(' \n')).toEqual({ off: [], work: [], bad: [] });
    expect(parse('{"off": ').bad).toHaveLength(1);
  });
});
