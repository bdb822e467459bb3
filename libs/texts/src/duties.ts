import type { Language } from './language.js';
import type { duties } from './zh-CN/duties.js';

export type DutyTexts = typeof duties;

/** Loads the texts of the page about duties, one chunk a language. */
export const loadDutyTexts = async (language: Language): Promise<DutyTexts> =>
  language === 'zh-CN' ? (await import('./zh-CN/duties.js')).duties : (await import('./en/duties.js')).duties;
