import { formatsFor } from '@backcast/texts/format';
import { expect, test } from '@jest/globals';
import { sheetText } from './sheet-text.js';

test('a sheet in lines for a chat: name first, empty cells left out, days written out', () => {
  const sheet = {
    title: '暑期升学讲座：目标',
    lead: '',
    tables: [
      {
        heading: '三个目标',
        columns: ['目标', '数', '意思'],
        rows: [
          ['平衡', '60 组', '绩效按此评'],
          ['冲刺', 75, null],
          ['每组花费', { money: 1_140_880 }, ''],
        ],
      },
      { heading: '', columns: ['活动', '日期'], rows: [['讲座', { date: '2027-07-10' }], ['只有一句']] },
    ],
  };
  expect(sheetText(sheet, formatsFor('zh-CN'))).toBe(
    '暑期升学讲座：目标\n\n三个目标\n平衡：60 组 · 绩效按此评\n冲刺：75\n每组花费：¥11,408.80\n\n讲座：2027年7月10日 周六\n只有一句',
  );
});
