import type { AccessTexts } from '../access.js';

export const personal: AccessTexts['personal'] = {
  title: (person) => `Are you ${person}?`,
  lead: (organization) =>
    `This link from ${organization} is for you alone. Type the last four digits of your phone number, and this phone reports without a password.`,
  notYou: 'Not you? Close this page and tell whoever sent you the link.',
  digits: 'Last four digits of your phone number',
  digitsHint: 'Of the number that your organization has',
  digitsWrong: 'Type four digits',
  wrong: (left) => `Not right. ${left} ${left === 1 ? 'try' : 'tries'} left.`,
  bind: 'It is me, bind this phone',
  opening: 'Opening …',
  binding: 'Binding …',
  nothingYet: 'Opening this page binds nothing; only the button does.',
  ended: {
    bound: {
      title: 'The link is bound to a phone already',
      hint: 'For a new or a second phone, ask your lead to press “Bind another”, then open this link again.',
    },
    locked: { title: 'Too many wrong tries: the link is locked', hint: 'Ask your lead for a new link.' },
    expired: {
      title: 'The link has expired',
      hint: 'Ask your lead to press “Bind another”, then open this link again.',
    },
    gone: {
      title: 'This link does not work any more',
      hint: 'It was revoked or replaced. Ask your lead for the newest one.',
    },
    broken: {
      title: 'The link is not complete',
      hint: 'Tap it in the message again, or ask your lead for another one.',
    },
  },
};
