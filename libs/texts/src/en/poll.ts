import type { poll as chinese } from '../zh-CN/poll.js';

export const poll: typeof chinese = {
  loading: 'Opening…',
  title: (event) => `Which day suits you for "${event}"?`,
  asks: (organization) => `${organization} would like to have you there and asks which day works. No signing in.`,
  zone: (zone) => `All times are ${zone}.`,
  length: (minutes) => `It takes about ${minutes} minutes.`,
  name: 'Your name',
  nameMissing: 'Please say who you are',
  whoSees: (organization) =>
    `Only those at ${organization} who plan this event see your answer; others who are invited do not.`,
  choices: { available: 'Yes', 'if-need-be': 'If need be', no: 'No' },
  nothingChosen: 'Choose for at least one day',
  send: 'Send',
  change: 'Send the change',
  sending: 'Sending…',
  thanks: 'Received, thank you!',
  changeLater: 'To change it, open this link again on this device.',
  closedTitle: 'The poll is closed',
  closedMine: 'This is what you answered.',
  closedNone: 'It takes no more answers. Please ask the organizer if you need to.',
  goneTitle: 'This link no longer works',
  goneHint: 'It may have been revoked or replaced. Please ask whoever sent it for a new one.',
  brokenTitle: 'The link is incomplete',
  brokenHint: 'Tap it again in the message, or ask whoever sent it to send it again.',
};
