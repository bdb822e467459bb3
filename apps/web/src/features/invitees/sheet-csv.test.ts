import { expect, test } from '@jest/globals';
import { sheetCsv } from './sheet-csv.js';

test('writes what looks like a formula as the text it is, in every spelling', () => {
  const bad = ['=1+1', '+8613800001111', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '＋1', '－1', '＠1'];
  const csv = sheetCsv({ heading: '', columns: ['甲'], rows: bad.map((text) => [text]) });
  const lines = csv.slice(1).split('\r\n').slice(1, -1);
  expect(lines).toHaveLength(bad.length);
  for (const line of lines) expect(line).toMatch(/^"?'/);
  // Without the guard it stands there as it is.
  expect(bad.every((text) => /^\s*[=+\-@＝＋－＠]/u.test(text))).toBe(true);
});

test('keeps quotes, line breaks and numbers, with the mark that Excel wants', () => {
  const csv = sheetCsv({
    heading: '',
    columns: ['甲', '乙'],
    rows: [
      ['说"好"\n来', 3],
      [null, { date: '2027-06-22' }],
    ],
  });
  expect(csv).toBe('\uFEFF甲,乙\r\n"说""好""\n来",3\r\n,2027-06-22\r\n');
});
