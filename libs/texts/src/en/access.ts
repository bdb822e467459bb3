import type { access as chinese } from '../zh-CN/access.js';
import { errors } from './errors.js';
import { personal } from './personal.js';
import { poll } from './poll.js';

export const access: typeof chinese = {
  errors,
  poll,
  personal,
  product: 'Backcast',
  loading: 'Looking at the link…',
  joinTitle: (organization) => `Join "${organization}"`,
  joinGreeting: (person) => `Welcome, ${person}. Choose a password and the account is yours.`,
  resetTitle: 'Choose a new password',
  resetGreeting: (person) => `Hello ${person}. With the new password, every other device is signed out.`,
  signInName: 'Sign in with',
  signInNameHint: 'mail address or phone number',
  password: 'Password',
  passwordHint: 'at least 10 characters; a sentence is easiest to remember',
  showPassword: 'Show password',
  join: 'Join',
  reset: 'Set new password',
  working: 'One moment…',
  validUntil: (when) => `The link works once, until ${when}.`,
  nothingYet: 'Opening this page does not use the link up; pressing the button does.',
  broken: 'The link is incomplete',
  brokenHint: 'Tap it again in the message, or ask an admin for a new one.',
  usedTitle: 'This link no longer works',
  toSignIn: 'To sign-in',
  retry: 'Try again',
  language: 'Language',
  hidePassword: 'Hide password',
  takenHint:
    'There already is an account with it. If it is yours, enter the password of that account; otherwise use another.',
  wechat: 'This page is open inside WeChat. Later, sign in on a computer with the same name and password.',
};
