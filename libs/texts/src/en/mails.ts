import type { mails as chinese } from '../zh-CN/mails.js';

const counted = (count: number): string => `${count} ${count === 1 ? 'mail' : 'mails'}`;

export const mails: typeof chinese = {
  title: 'Mail',
  lead: 'Every mail the product writes is here; none is lost silently.',
  finding: (unsent) => (unsent === 0 ? 'All mail went out' : `${counted(unsent)} did not go out`),
  findingMore: (unsent) => `${counted(unsent)} of the latest did not go out`,
  kept: 'No mail server is configured: mails are kept here and not sent.',
  configure:
    'Set SMTP_URL and start again, for example smtp://user:password@mail.example.com:587; MAIL_FROM is the sender. Until then, copy the text to the person.',
  sends: 'Sending is configured. What did not get through is tried again by itself, or here.',
  notYours: 'Mail is for admins.',
  to: 'To',
  noAddress: 'no mail address',
  subject: 'Subject',
  state: 'State',
  when: 'When',
  sentAt: (when) => `sent ${when}`,
  madeAt: (when) => `written ${when}`,
  anyState: 'every state',
  attempts: (count) => `${count} ${count === 1 ? 'attempt' : 'attempts'}`,
  read: 'Read it',
  close: 'Close it',
  copy: 'Copy the text',
  copied: 'Text copied',
  retry: 'Send again',
  retrying: 'Queueing…',
  retried: 'Queued again; it goes out in a moment',
  nothingToRetry: 'Sending again helps once a mail server is configured',
  problem: (problem) => `Reason: ${problem}`,
  noAddressProblem: 'The person has no mail address. Add one under People, then send again.',
  hidden: 'Links are hidden once a mail is sent.',
  emptyTitle: 'No mail yet',
  emptyLead: 'Invitations, password resets and the daily digest appear here.',
  emptyExample: 'Zhiyuan Academy: 3 events on Tue 22 Jun',
  nothingFound: 'No mail in this state.',
};
