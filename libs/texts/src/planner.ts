import type { Language } from './language.js';
import type { coreTexts } from './zh-CN/core-texts.js';
import type { peopleTexts } from './zh-CN/people-texts.js';
import type { placeTexts } from './zh-CN/place-texts.js';
import type { planTexts } from './zh-CN/plan-texts.js';

export type CoreTexts = typeof coreTexts;
/** Texts that come later, each part in a chunk of its own for each language. */
export type LaterTexts = { plan: typeof planTexts; place: typeof placeTexts; people: typeof peopleTexts };
export type PlannerTexts = CoreTexts & LaterTexts['plan'] & LaterTexts['place'] & LaterTexts['people'];
export type { FormulaText } from './zh-CN/plan.js';

/** What every page may say. */
export const loadCoreTexts = async (language: Language): Promise<CoreTexts> =>
  language === 'zh-CN'
    ? (await import('./zh-CN/core-texts.js')).coreTexts
    : (await import('./en/core-texts.js')).coreTexts;

/** What pages say that are not the first: the plan as a whole, its place and date, its occasion and people. */
export const loadLaterTexts: {
  [Part in keyof LaterTexts]: (language: Language) => Promise<LaterTexts[Part]>;
} = {
  plan: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/plan-texts.js')).planTexts
      : (await import('./en/plan-texts.js')).planTexts,
  place: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/place-texts.js')).placeTexts
      : (await import('./en/place-texts.js')).placeTexts,
  people: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/people-texts.js')).peopleTexts
      : (await import('./en/people-texts.js')).peopleTexts,
};

/** All texts at once, for pages that show everything. */
export const loadPlannerTexts = async (language: Language): Promise<PlannerTexts> => ({
  ...(await loadCoreTexts(language)),
  ...(await loadLaterTexts.plan(language)),
  ...(await loadLaterTexts.place(language)),
  ...(await loadLaterTexts.people(language)),
});
