import { mail as english } from './en/mail.js';
import { formatsFor } from './format.js';
import type { Language } from './language.js';
import { mail as chinese, type MailTexts } from './zh-CN/mail.js';

export type { DigestMoves } from './say-moves.js';
export type {
  DigestAction,
  DigestDeadline,
  DigestEvent,
  DigestInput,
  DigestSubject,
  DueDuty,
  DutyReminderInput,
  InvitationInput,
  LinkMailInput,
  MailText,
  MailTexts,
  TaskMailInput,
} from './zh-CN/mail.js';

/**
 * Subject and text of every mail in one language. Days are `YYYY-MM-DD`, instants ISO strings, zones IANA names.
 * Example: `mailTexts('zh-CN').passwordReset({ personName, organizationName, url, expiresAt, zone }).subject`.
 */
export const mailTexts = (language: Language): MailTexts =>
  (language === 'zh-CN' ? chinese : english)(formatsFor(language));
