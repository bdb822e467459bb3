import { expect, test } from '@jest/globals';
import { mailTexts } from './mail.js';

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

test('the digest names each event with its next action', () => {
  const { subject, text } = mailTexts('zh-CN').digest({
    personName: '李岚',
    organizationName: '知远学堂',
    date: '2026-11-22',
    url: 'https://x.example/',
    events: [
      {
        name: '暑期升学讲座',
        date: '2027-07-10',
        daysLeft: 230,
        nextAction: 'set-target',
        changes: [{ section: 'goal', count: 2 }],
      },
    ],
  });
  expect(subject).toBe('知远学堂：11月22日 周日 的活动，1 场');
  expect(text).toContain('· 暑期升学讲座（7月10日 周六，还有 230 天）\n  下一步：定平衡目标');
});
