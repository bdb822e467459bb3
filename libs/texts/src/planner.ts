import type { Language } from './language.js';
import type { coreTexts } from './zh-CN/core-texts.js';
import type { planTexts } from './zh-CN/plan-texts.js';

export type CoreTexts = typeof coreTexts;
export type PlanTexts = typeof planTexts;
export type PlannerTexts = CoreTexts & PlanTexts;
export type { FormulaText } from './zh-CN/plan.js';

/** What every page may say, one chunk a language. */
export const loadCoreTexts = async (language: Language): Promise<CoreTexts> =>
  language === 'zh-CN'
    ? (await import('./zh-CN/core-texts.js')).coreTexts
    : (await import('./en/core-texts.js')).coreTexts;

/** What the steps of a plan say, one chunk a language. */
export const loadPlanTexts = async (language: Language): Promise<PlanTexts> =>
  language === 'zh-CN'
    ? (await import('./zh-CN/plan-texts.js')).planTexts
    : (await import('./en/plan-texts.js')).planTexts;

/** All texts at once, for pages that show everything. */
export const loadPlannerTexts = async (language: Language): Promise<PlannerTexts> => ({
  ...(await loadCoreTexts(language)),
  ...(await loadPlanTexts(language)),
});
