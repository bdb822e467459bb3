import type { Language } from './language.js';
import type { count } from './zh-CN/count.js';

export type CountTexts = typeof count;

/** Loads the texts of a salesperson's own counts, one chunk a language. */
export const loadCountTexts = async (language: Language): Promise<CountTexts> =>
  language === 'zh-CN' ? (await import('./zh-CN/count.js')).count : (await import('./en/count.js')).count;
