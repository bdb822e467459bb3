import { expect, test } from '@jest/globals';
import { type DigestEvent, mailTexts } from './mail.js';

const link = {
  personName: '吴倩',
  organizationName: '知远学堂',
  url: 'https://x.example/m.html#join=abc',
  expiresAt: '2026-11-25T02:00:00.000Z',
  zone: 'Asia/Shanghai',
};

test.each(['zh-CN', 'en'] as const)(
  '%s: every mail with a link has the link on its own line and says until when',
  (language) => {
    const texts = mailTexts(language);
    for (const { text, subject } of [texts.passwordReset(link), texts.invitation({ ...link, inviterName: '李岚' })]) {
      expect(text.split('\n')).toContain(link.url);
      expect(text).toContain('2026');
      expect(subject).not.toContain('\n');
    }
  },
);

const guest = { kind: 'contact', name: '' } as const;
const check = { date: '2026-11-27', workingDaysLeft: 5, kind: 'must-not-fail-check', values: {} };
const event: DigestEvent = {
  ...{ name: '暑期升学讲座', date: '2027-07-10', daysLeft: 230, changes: [{ section: 'goal', count: 2 }], late: 2 },
  next: {
    gap: { code: 'guest-alarm', values: { days: 3 }, subjects: [guest] },
    deadline: { ...check, kind: 'guest-confirm', date: '2026-11-20', workingDaysLeft: -1, subject: guest },
    conflict: null,
  },
  deadline: { ...check, subject: { kind: 'must-not-fail', name: 'equipment' } },
  moves: {
    numbers: [{ key: 'funnel.confirmations', unit: 'customers', before: 142, after: 160 }],
    ...{ days: 1, problems: 2, solved: 0 },
  },
};
const digest = (language: 'zh-CN' | 'en', events: DigestEvent[]): { subject: string; text: string } =>
  mailTexts(language).digest({
    ...{ personName: '李岚', organizationName: '知远学堂', date: '2026-11-22', url: 'https://x.example/', events },
  });

test('the digest names each event with its next action, what is overdue and the next deadline', () => {
  const { subject, text } = digest('zh-CN', [event]);
  expect(subject).toBe('知远学堂：11月22日 周日 的活动，1 场');
  expect(text).toContain(`· 暑期升学讲座（7月10日 周六，还有 230 天）
  下一步：嘉宾还没确认，只剩 3 天（11月20日 周五，已过 1 个工作日）
  过期：2 件
  最近的截止日：11月27日 周五，还有 5 个工作日：检查：设备正常
  改动：目标 2 处
  带动：确认 142 组 → 160 组；1 个日子变动；新问题 2 个`);
  expect(digest('en', [event]).text).toContain(`- 暑期升学讲座 (Sat 10 Jul, 230 days left)
  next: A guest not confirmed, 3 days left (Fri 20 Nov, 1 working day ago)
  overdue: 2
  next deadline: Fri 27 Nov, 5 working days left: Check: Equipment works
  changed: goal (2)
  which moved: confirmed 142 customers → 160 customers; 1 date; 2 new problems`);
});

test('an event with nothing to do says so, and many of one kind are counted', () => {
  const names = ['甲', '乙', '丙', '丁'].map((name) => ({ kind: 'entry' as const, name }));
  const many = { gap: { code: 'no-owner', values: {}, subjects: names }, deadline: null, conflict: null };
  const { text } = digest('zh-CN', [
    { ...event, late: 0, next: null, deadline: null, changes: [], moves: null },
    { ...event, next: many },
    { ...event, next: { ...many, gap: null, conflict: 'room-twice' } },
    { ...event, next: { ...many, gap: null } },
  ]);
  expect(text).toContain('（7月10日 周六，还有 230 天）\n  下一步：眼下没有要办的事\n');
  expect(text).toContain('下一步：甲、乙、丙等 4 项没人负责\n');
  expect(text).toContain('下一步：两场撞在同一个场地\n');
  expect(text).toContain('下一步：目标、场地、时间都齐了，可以对外公布\n');
});
