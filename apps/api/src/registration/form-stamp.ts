import { createHmac } from 'node:crypto';
import { sameHash } from '../platform/auth/secret-token.js';

/** Nobody reads the page and types a name and a number sooner; a program does. */
const leastSeconds = 2;
const mostHours = 24;

const seal = (secret: string, at: string): string =>
  createHmac('sha256', secret).update(`registration ${at}`).digest('base64url').slice(0, 22);

/** Says when a form was opened, in a way that only we can write. */
export const stampForm = (secret: string, now: Date): string => {
  const at = now.getTime().toString(36);
  return `${at}_${seal(secret, at)}`;
};

/** Whether a form was opened by us, not a moment ago and not yesterday. */
export const isFilledByPerson = (secret: string, stamp: string, now: Date): boolean => {
  const [at = '', ...rest] = stamp.split('_');
  if (!sameHash(Buffer.from(rest.join('_')), Buffer.from(seal(secret, at)))) return false;
  const seconds = (now.getTime() - Number.parseInt(at, 36)) / 1000;
  return seconds >= leastSeconds && seconds <= mostHours * 3600;
};
