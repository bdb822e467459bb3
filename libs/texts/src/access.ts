import type { Language } from './language.js';
import type { access } from './zh-CN/access.js';

export type AccessTexts = typeof access;

/** Loads the texts of the access-link page, one chunk a language. */
export const loadAccessTexts = async (language: Language): Promise<AccessTexts> =>
  language === 'zh-CN' ? (await import('./zh-CN/access.js')).access : (await import('./en/access.js')).access;
