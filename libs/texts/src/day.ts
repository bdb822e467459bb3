import type { Language } from './language.js';
import type { day } from './zh-CN/day.js';

export type DayTexts = typeof day;

/** Loads the texts of the event day, one chunk a language. */
export const loadDayTexts = async (language: Language): Promise<DayTexts> =>
  language === 'zh-CN' ? (await import('./zh-CN/day.js')).day : (await import('./en/day.js')).day;
