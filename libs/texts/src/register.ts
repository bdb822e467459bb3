import type { Language } from './language.js';
import type { register } from './zh-CN/register.js';

export type RegisterTexts = typeof register;

/** Loads the texts of the public registration page and of the ticket, one chunk a language. */
export const loadRegisterTexts = async (language: Language): Promise<RegisterTexts> =>
  language === 'zh-CN' ? (await import('./zh-CN/register.js')).register : (await import('./en/register.js')).register;
