import type { BulletinRow, ResultsBulletin } from '@backcast/pacing/board/derive-bulletin';
import { formatsFor } from '@backcast/texts/format';
import { planner as english } from '@backcast/texts/en/planner';
import { planner as chinese } from '@backcast/texts/zh-CN/planner';
import { expect, test } from '@jest/globals';
import { bulletinText, goodNewsText } from './bulletin-words.js';
import { fitText, textWidth } from './fit-text.js';

const row = (name: string, today: number, confirmed: number, ahead: number | null): BulletinRow => ({
  ...{ id: name, name, today, week: today, confirmed, quota: 22, ahead },
});
const bulletin: ResultsBulletin = {
  ...{ day: '2027-06-22', week: 18, confirmed: 106, planned: 118, quota: 260, ahead: -12, missing: 154 },
  today: { contacted: 20, invited: 8, confirmed: 3, secondConfirmed: 0, arrived: 0 },
  ...{ perDay: 9.2, until: '2027-07-09', best: [row('吴倩', 2, 8, -2)], behind: [row('孙浩', 0, 5, -5)] },
  ...{ silent: ['高翔', '陈昊'], teams: [] },
};
const frame = { eventName: '暑期升学讲座', daysToEvent: 18 };
const zh = { texts: chinese, formats: formatsFor('zh-CN') };
const en = { texts: english, formats: formatsFor('en') };

test('reads as a message for the group', () => {
  expect(bulletinText(bulletin, frame, zh)).toBe(
    [
      '【战报】暑期升学讲座',
      '6月22日 周二 · 离活动还有 18 天',
      '',
      '今天确认 3 组，联系 20，邀约 8',
      '本周确认 18 组',
      '累计确认 106 组，任务 260，还差 154 组，今天应到 118，落后 12',
      '到 7月9日，每天要确认 9–10 组',
      '',
      '今天最多：吴倩 2',
      '最落后：孙浩 落后 5',
      '今天还没报数：2 人：高翔、陈昊',
    ].join('\n'),
  );
  expect(bulletinText(bulletin, frame, en)).toContain('Most behind: 孙浩 5 behind');
});

test('before anything was agreed it says no plan, and no empty lines twice', () => {
  const bare = { ...bulletin, planned: null, quota: null, ahead: null, missing: null, perDay: null, until: null };
  const text = bulletinText({ ...bare, best: [], behind: [], silent: [] }, { ...frame, daysToEvent: null }, zh);
  expect(text).not.toMatch(/应到|任务|落后|每天|\n\n\n/);
  expect(text).toContain('今天还没有人报确认');
});

test('good news names who did what, and where everybody stands', () => {
  const news = [{ id: 'a', name: '吴倩', kind: 'quota-reached' as const, confirmed: 22, quota: 22, today: 2 }];
  expect(goodNewsText(news, bulletin, frame, zh).split('\n').slice(3)).toEqual([
    '恭喜 吴倩 完成任务，确认 22 组',
    '',
    '全队已确认 106 / 260 组',
  ]);
});

test('what is too long for its place is cut, signs outside of the plane included', () => {
  expect(fitText('吴倩', 10)).toBe('吴倩');
  expect(fitText('一二三四五六七八九十', 5)).toBe('一二三四…');
  expect(textWidth(fitText('𠮷'.repeat(20), 6))).toBeLessThanOrEqual(6);
  expect(fitText('Alexandria Montgomery', 6)).toMatch(/^Alexandr.*…$/);
});
