import type { Formats } from '../format.js';
import { type DigestMoves, sayMoves } from '../say-moves.js';
import { actionText, dueText, type SaidAction, type SaidDeadline, type SaidSubject } from '../say-outlook.js';
import { overview } from './overview.js';
import { peoplePlan } from './people-plan.js';
import { plan } from './plan.js';
import { steps } from './steps.js';
import { authorities, ruleTitles } from './rule-titles.js';
import { words } from './words.js';

export type MailText = { subject: string; text: string };
export type DigestSubject = SaidSubject;
export type DigestDeadline = SaidDeadline & { date: string; workingDaysLeft: number };
export type DigestAction = SaidAction & { deadline: DigestDeadline | null };
export type DigestEvent = {
  name: string;
  /** First session, in the event's zone. */
  date: string | null;
  daysLeft: number | null;
  /** How many things were missed. */
  late: number;
  /** The same as on "my events"; null when there is nothing to do. */
  next: DigestAction | null;
  /** The next deadline that is still ahead. */
  deadline: DigestDeadline | null;
  /** What those changes moved in the plan; null where nothing was, or the event is new. */
  moves: DigestMoves | null;
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
export type DueDuty = {
  /** The code whose title ships, or empty; then `title` says it. */
  titleCode: string;
  title: string;
  authority: string;
  date: string;
  workingDaysLeft: number;
  isOverdue: boolean;
  isProvisional: boolean;
  hasOwner: boolean;
};
export type DutyReminderInput = { personName: string; eventName: string; duties: DueDuty[]; url: string };
export type TaskMailInput = {
  personName: string;
  /** Who wrote, or is stuck. */
  byName: string;
  eventName: string;
  task: { key: keyof typeof steps.taskNames; name: string };
  url: string;
};
export type InvitationInput = LinkMailInput & { inviterName: string };

const said = { overview, peoplePlan, steps };

const taskName = ({ key, name }: TaskMailInput['task']): string => name || steps.taskNames[key];

const movesSaid = {
  names: plan.numbers as Record<string, string>,
  none: words.none,
  days: (count: number) => `${count} 个日子变动`,
  problems: (count: number) => `新问题 ${count} 个`,
  solved: (count: number) => `解决 ${count} 个`,
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
      const moved = event.moves === null ? [] : sayMoves(formats, movesSaid, event.moves);
      const day = ({ date, workingDaysLeft }: DigestDeadline): string =>
        `${formats.dayShort(date)}，${steps.due.workingDaysLeft(workingDaysLeft)}`;
      const { next, deadline, late } = event;
      return [
        `· ${event.name}（${when}）`,
        `  下一步：${next === null ? overview.nothingNext : actionText(said, next)}${next?.deadline ? `（${day(next.deadline)}）` : ''}`,
        ...(late > 0 ? [`  过期：${late} 件`] : []),
        ...(deadline ? [`  最近的截止日：${day(deadline)}：${dueText(said, deadline)}`] : []),
        ...(changed.length > 0 ? [`  改动：${changed.join('、')}`] : []),
        ...(moved.length > 0 ? [`  带动：${moved.join('；')}`] : []),
      ].join('\n');
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
  /** Duties of one event whose last day comes near, or has passed. */
  dutyReminder: ({ personName, eventName, duties, url }: DutyReminderInput): MailText => {
    const titleOf = ({ titleCode, title }: DueDuty): string =>
      (ruleTitles as Record<string, string>)[titleCode] ?? title;
    const lines = duties.map((duty) => {
      const authority = (authorities as Record<string, string>)[duty.authority] ?? duty.authority;
      const left = duty.isOverdue
        ? '已经过了'
        : duty.workingDaysLeft === 0
          ? '就是今天'
          : `还剩 ${duty.workingDaysLeft} 个工作日`;
      const notes = [duty.isProvisional ? '日期暂定' : '', duty.hasOwner ? '' : '没人负责'].filter(Boolean).join('，');
      return `· ${titleOf(duty)}\n  最晚 ${formats.day(duty.date)}，${left}；找 ${authority}${notes === '' ? '' : `（${notes}）`}`;
    });
    const [first] = duties;
    const more = duties.length > 1 ? `等 ${duties.length} 项` : '';
    return {
      subject: `${eventName}：${first ? titleOf(first) : ''}${more}，${duties.some(({ isOverdue }) => isOverdue) ? '已过期' : '快到期了'}`,
      text: [
        `${personName}，您好：`,
        '',
        ...lines,
        '',
        '大概率需要，以当地答复为准；这不是法律意见。',
        `打开：${url}`,
      ].join('\n'),
    };
  },
  /** Somebody is mentioned in what was said about a task. */
  taskMention: ({ personName, byName, eventName, task, url }: TaskMailInput): MailText => ({
    subject: `${byName} 在「${taskName(task)}」里提到您`,
    text: [
      `${personName}，您好：`,
      '',
      `${byName} 在「${eventName}」的任务「${taskName(task)}」里提到您。打开就能看到，也在那里回：`,
      url,
    ].join('\n'),
  }),
  /** A task is stuck and waits for somebody. */
  taskHelp: ({ personName, byName, eventName, task, since, url }: TaskMailInput & { since: string }): MailText => ({
    subject: `「${taskName(task)}」卡住了，在等您`,
    text: [
      `${personName}，您好：`,
      '',
      `「${eventName}」的任务「${taskName(task)}」${formats.dayShort(since)} 起卡住，${byName} 请您帮忙。卡在哪里，打开看：`,
      url,
    ].join('\n'),
  }),
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
