import type { Formats } from '../format.js';
import { sayMoves } from '../say-moves.js';
import { actionText, dueText } from '../say-outlook.js';
import type { DigestDeadline, DueDuty, MailTexts, TaskMailInput } from '../zh-CN/mail.js';
import { overview } from './overview.js';
import { peoplePlan } from './people-plan.js';
import { plan } from './plan.js';
import { authorities, ruleTitles } from './rule-titles.js';
import { steps } from './steps.js';
import { words } from './words.js';

const said = { overview, peoplePlan, steps };

const taskName = ({ key, name }: TaskMailInput['task']): string => name || steps.taskNames[key];

const movesSaid = {
  names: plan.numbers as Record<string, string>,
  none: words.none,
  days: (count: number) => `${count} ${count === 1 ? 'date' : 'dates'}`,
  problems: (count: number) => `${count} new ${count === 1 ? 'problem' : 'problems'}`,
  solved: (count: number) => `${count} solved`,
};

export const mail = (formats: Formats): MailTexts => ({
  digest: (input) => {
    const lines = input.events.map((event) => {
      const left =
        event.daysLeft !== null && event.daysLeft >= 0
          ? `, ${event.daysLeft} ${event.daysLeft === 1 ? 'day' : 'days'} left`
          : '';
      const when = event.date === null ? 'no date yet' : `${formats.dayShort(event.date)}${left}`;
      const changed = event.changes.map(({ section, count }) => `${words.sections[section]} (${count})`);
      const moved = event.moves === null ? [] : sayMoves(formats, movesSaid, event.moves);
      const day = ({ date, workingDaysLeft }: DigestDeadline): string =>
        `${formats.dayShort(date)}, ${steps.due.workingDaysLeft(workingDaysLeft)}`;
      const { next, deadline, late } = event;
      return [
        `- ${event.name} (${when})`,
        `  next: ${next === null ? overview.nothingNext : actionText(said, next)}${next?.deadline ? ` (${day(next.deadline)})` : ''}`,
        ...(late > 0 ? [`  overdue: ${late}`] : []),
        ...(deadline ? [`  next deadline: ${day(deadline)}: ${dueText(said, deadline)}`] : []),
        ...(changed.length > 0 ? [`  changed: ${changed.join(', ')}`] : []),
        ...(moved.length > 0 ? [`  which moved: ${moved.join('; ')}`] : []),
      ].join('\n');
    });
    return {
      subject: `${input.organizationName}: ${input.events.length} ${input.events.length === 1 ? 'event' : 'events'} on ${formats.dayShort(input.date)}`,
      text: [
        `Dear ${input.personName},`,
        '',
        ...(lines.length > 0 ? lines : ['There are no events in the works.']),
        '',
        `Open: ${input.url}`,
      ].join('\n'),
    };
  },
  dutyReminder: ({ personName, eventName, duties, url }) => {
    const titleOf = ({ titleCode, title }: DueDuty): string =>
      (ruleTitles as Record<string, string>)[titleCode] ?? title;
    const lines = duties.map((duty) => {
      const authority = (authorities as Record<string, string>)[duty.authority] ?? duty.authority;
      const days = duty.workingDaysLeft === 1 ? '1 working day left' : `${duty.workingDaysLeft} working days left`;
      const left = duty.isOverdue ? 'has passed' : duty.workingDaysLeft === 0 ? 'that is today' : days;
      const notes = [duty.isProvisional ? 'provisional' : '', duty.hasOwner ? '' : 'nobody in charge'].filter(Boolean);
      return `· ${titleOf(duty)}\n  Latest ${formats.day(duty.date)}, ${left}; with: ${authority}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
    });
    const [first] = duties;
    const more = duties.length > 1 ? ` and ${duties.length - 1} more` : '';
    return {
      subject: `${eventName}: ${first ? titleOf(first) : ''}${more}, ${duties.some(({ isOverdue }) => isOverdue) ? 'overdue' : 'due soon'}`,
      text: [
        `Hello ${personName},`,
        '',
        ...lines,
        '',
        'Probably needed, check locally; this is no legal advice.',
        `Open: ${url}`,
      ].join('\n'),
    };
  },
  taskMention: ({ personName, byName, eventName, task, url }) => ({
    subject: `${byName} mentioned you in "${taskName(task)}"`,
    text: [
      `Hello ${personName},`,
      '',
      `${byName} mentioned you in the task "${taskName(task)}" of "${eventName}". Read it and answer here:`,
      url,
    ].join('\n'),
  }),
  taskHelp: ({ personName, byName, eventName, task, since, url }) => ({
    subject: `"${taskName(task)}" is stuck and waits for you`,
    text: [
      `Hello ${personName},`,
      '',
      `The task "${taskName(task)}" of "${eventName}" has been stuck since ${formats.dayShort(since)}; ${byName} asks you for help. What it is stuck on:`,
      url,
    ].join('\n'),
  }),
  passwordReset: (input) => ({
    subject: `Reset your password for ${input.organizationName}`,
    text: [
      `Dear ${input.personName},`,
      '',
      'Somebody, probably you, asked to reset your password. Open this link, press the button and choose a new one:',
      input.url,
      '',
      `The link works once, until ${formats.instantInZone(input.expiresAt, input.zone)}. If it was not you, ignore this mail; your password stays as it is.`,
    ].join('\n'),
  }),
  invitation: (input) => ({
    subject: `${input.inviterName} invites you to ${input.organizationName}`,
    text: [
      `Dear ${input.personName},`,
      '',
      `${input.inviterName} invites you to "${input.organizationName}" to prepare events together. Open this link and choose a password:`,
      input.url,
      '',
      `The link works once, until ${formats.instantInZone(input.expiresAt, input.zone)}. Please do not forward it.`,
    ].join('\n'),
  }),
});
