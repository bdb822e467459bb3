import type { Language } from './language.js';
import type { planner } from './zh-CN/planner.js';

export type PlannerTexts = typeof planner;
export type { FormulaText } from './zh-CN/plan.js';

/** Loads the planner's texts, one chunk a language. */
export const loadPlannerTexts = async (language: Language): Promise<PlannerTexts> =>
  language === 'zh-CN' ? (await import('./zh-CN/planner.js')).planner : (await import('./en/planner.js')).planner;
