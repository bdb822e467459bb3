import type { Language } from './language.js';
import type { rules } from './zh-CN/rules.js';

export type RuleTexts = typeof rules;

/** Loads the texts about rules and duties, one chunk a language: only a few pages need them. */
export const loadRuleTexts = async (language: Language): Promise<RuleTexts> =>
  language === 'zh-CN' ? (await import('./zh-CN/rules.js')).rules : (await import('./en/rules.js')).rules;
