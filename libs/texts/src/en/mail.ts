import type { Formats } from '../format.js';
import { words } from './words.js';
import type { MailTexts, NextActionCode } from '../zh-CN/mail.js';

const actions: Record<NextActionCode, string> = {
  'choose-lead-metric': 'choose the lead metric',
  'set-target': 'set the balanced target',
  'say-how-measured': 'say how the metric is measured',
  'set-date': 'set the date',
  'observe-rates': 'all four rates are assumptions; enter your own history',
  announce: 'announce it',
  follow: 'look at the target and the funnel',
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
      const changes = changed.length > 0 ? `\n  changed: ${changed.join(', ')}` : '';
      return `- ${event.name} (${when})\n  next: ${actions[event.nextAction]}${changes}`;
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
