import type { Formats } from '../format.js';
import { words } from './words.js';

export type MailText = { subject: string; text: string };
/** What an event still needs; the same codes as on "my events". */
export type NextActionCode =
  'choose-lead-metric' | 'set-target' | 'say-how-measured' | 'set-date' | 'observe-rates' | 'announce' | 'follow';
export type DigestEvent = {
  name: string;
  /** First session, in the event's zone. */
  date: string | null;
  daysLeft: number | null;
  nextAction: NextActionCode;
  /** What was changed since the last digest, by section. */
  changes: { section: keyof typeof words.sections; count: number }[];
};
export type DigestInput = {
  personName: string;
  organizationName: string;
  date: string;
  events: DigestEvent[];
  url: string;
};
export type LinkMailInput = {
  personName: string;
  organizationName: string;
  url: string;
  expiresAt: string;
  zone: string;
};
export type InvitationInput = LinkMailInput & { inviterName: string };

const actions: Record<NextActionCode, string> = {
  'choose-lead-metric': '选定引领性指标',
  'set-target': '定平衡目标',
  'say-how-measured': '写清指标怎么量',
  'set-date': '定日期',
  'observe-rates': '四个转化率都是假设，填上自己的历史',
  announce: '对外公布',
  follow: '看看目标和漏斗',
};

export const mail = (formats: Formats) => ({
  /** The organization's daily digest: each event with its next action. */
  digest: (input: DigestInput): MailText => {
    const lines = input.events.map((event) => {
      const when =
        event.date === null
          ? '日期未定'
          : `${formats.dayShort(event.date)}${event.daysLeft !== null && event.daysLeft >= 0 ? `，还有 ${event.daysLeft} 天` : ''}`;
      const changed = event.changes.map(({ section, count }) => `${words.sections[section]} ${count} 处`);
      const changes = changed.length > 0 ? `\n  改动：${changed.join('、')}` : '';
      return `· ${event.name}（${when}）\n  下一步：${actions[event.nextAction]}${changes}`;
    });
    return {
      subject: `${input.organizationName}：${formats.dayShort(input.date)} 的活动，${input.events.length} 场`,
      text: [
        `${input.personName}，您好：`,
        '',
        ...(lines.length > 0 ? lines : ['目前没有进行中的活动。']),
        '',
        `打开：${input.url}`,
      ].join('\n'),
    };
  },
  passwordReset: (input: LinkMailInput): MailText => ({
    subject: `重设 ${input.organizationName} 的登录密码`,
    text: [
      `${input.personName}，您好：`,
      '',
      '有人（应该是您）要重设登录密码。打开下面的链接，点按钮，填新密码：',
      input.url,
      '',
      `链接只能用一次，${formats.instantInZone(input.expiresAt, input.zone)}前有效。不是您要的话，不用理会，密码不会变。`,
    ].join('\n'),
  }),
  invitation: (input: InvitationInput): MailText => ({
    subject: `${input.inviterName} 请您加入 ${input.organizationName}`,
    text: [
      `${input.personName}，您好：`,
      '',
      `${input.inviterName} 请您加入「${input.organizationName}」，一起筹办活动。打开下面的链接，设一个密码就能用：`,
      input.url,
      '',
      `链接只能用一次，${formats.instantInZone(input.expiresAt, input.zone)}前有效。请不要转发。`,
    ].join('\n'),
  }),
});
export type MailTexts = ReturnType<typeof mail>;
