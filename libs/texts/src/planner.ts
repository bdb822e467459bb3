import type { Language } from './language.js';
import type { budgetTexts } from './zh-CN/budget-texts.js';
import type { coreTexts } from './zh-CN/core-texts.js';
import type { invitingTexts } from './zh-CN/inviting-texts.js';
import type { inviteesTexts } from './zh-CN/invitees-texts.js';
import type { layoutTexts } from './zh-CN/layout-texts.js';
import type { peopleTexts } from './zh-CN/people-texts.js';
import type { placeTexts } from './zh-CN/place-texts.js';
import type { planTexts } from './zh-CN/plan-texts.js';
import type { programTexts } from './zh-CN/program-texts.js';
import type { calendarTexts } from './zh-CN/calendar-texts.js';
import type { pagesTexts } from './zh-CN/pages-texts.js';
import type { overviewTexts } from './zh-CN/overview-texts.js';
import type { alarmsTexts } from './zh-CN/alarms-texts.js';
import type { talkingTexts } from './zh-CN/talking-texts.js';
import type { tasksTexts } from './zh-CN/tasks-texts.js';

export type CoreTexts = typeof coreTexts;
/** Texts that come later, each part in a chunk of its own for each language. */
export type LaterTexts = {
  plan: typeof planTexts;
  place: typeof placeTexts;
  people: typeof peopleTexts;
  program: typeof programTexts;
  layout: typeof layoutTexts;
  inviting: typeof invitingTexts;
  invitees: typeof inviteesTexts;
  talking: typeof talkingTexts;
  alarms: typeof alarmsTexts;
  budget: typeof budgetTexts;
  tasks: typeof tasksTexts;
  overview: typeof overviewTexts;
  calendar: typeof calendarTexts;
  pages: typeof pagesTexts;
};
export type PlannerTexts = CoreTexts &
  LaterTexts['plan'] &
  LaterTexts['place'] &
  LaterTexts['people'] &
  LaterTexts['program'] &
  LaterTexts['layout'] &
  LaterTexts['inviting'] &
  LaterTexts['invitees'] &
  LaterTexts['talking'] &
  LaterTexts['alarms'] &
  LaterTexts['budget'] &
  LaterTexts['tasks'] &
  LaterTexts['calendar'] &
  LaterTexts['pages'] &
  LaterTexts['overview'];
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
  program: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/program-texts.js')).programTexts
      : (await import('./en/program-texts.js')).programTexts,
  layout: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/layout-texts.js')).layoutTexts
      : (await import('./en/layout-texts.js')).layoutTexts,
  inviting: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/inviting-texts.js')).invitingTexts
      : (await import('./en/inviting-texts.js')).invitingTexts,
  invitees: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/invitees-texts.js')).inviteesTexts
      : (await import('./en/invitees-texts.js')).inviteesTexts,
  alarms: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/alarms-texts.js')).alarmsTexts
      : (await import('./en/alarms-texts.js')).alarmsTexts,
  talking: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/talking-texts.js')).talkingTexts
      : (await import('./en/talking-texts.js')).talkingTexts,
  budget: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/budget-texts.js')).budgetTexts
      : (await import('./en/budget-texts.js')).budgetTexts,
  tasks: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/tasks-texts.js')).tasksTexts
      : (await import('./en/tasks-texts.js')).tasksTexts,
  overview: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/overview-texts.js')).overviewTexts
      : (await import('./en/overview-texts.js')).overviewTexts,
  calendar: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/calendar-texts.js')).calendarTexts
      : (await import('./en/calendar-texts.js')).calendarTexts,
  pages: async (language) =>
    language === 'zh-CN'
      ? (await import('./zh-CN/pages-texts.js')).pagesTexts
      : (await import('./en/pages-texts.js')).pagesTexts,
};

/** All texts at once, for pages that show everything. */
export const loadPlannerTexts = async (language: Language): Promise<PlannerTexts> => ({
  ...(await loadCoreTexts(language)),
  ...(await loadLaterTexts.plan(language)),
  ...(await loadLaterTexts.place(language)),
  ...(await loadLaterTexts.people(language)),
  ...(await loadLaterTexts.program(language)),
  ...(await loadLaterTexts.layout(language)),
  ...(await loadLaterTexts.inviting(language)),
  ...(await loadLaterTexts.invitees(language)),
  ...(await loadLaterTexts.alarms(language)),
  ...(await loadLaterTexts.talking(language)),
  ...(await loadLaterTexts.budget(language)),
  ...(await loadLaterTexts.tasks(language)),
  ...(await loadLaterTexts.overview(language)),
  ...(await loadLaterTexts.calendar(language)),
  ...(await loadLaterTexts.pages(language)),
});
