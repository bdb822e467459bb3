import type { PlannerTexts } from '../planner.js';
import { budgetTexts } from './budget-texts.js';
import { calendarTexts } from './calendar-texts.js';
import { overviewTexts } from './overview-texts.js';
import { coreTexts } from './core-texts.js';
import { inviteesTexts } from './invitees-texts.js';
import { invitingTexts } from './inviting-texts.js';
import { layoutTexts } from './layout-texts.js';
import { pagesTexts } from './pages-texts.js';
import { peopleTexts } from './people-texts.js';
import { placeTexts } from './place-texts.js';
import { planTexts } from './plan-texts.js';
import { programTexts } from './program-texts.js';
import { alarmsTexts } from './alarms-texts.js';
import { talkingTexts } from './talking-texts.js';
import { tasksTexts } from './tasks-texts.js';

/** Every text of the planner. A new module of texts belongs to the core or to the plan, not here. */
export const planner: PlannerTexts = {
  ...coreTexts,
  ...planTexts,
  ...placeTexts,
  ...peopleTexts,
  ...programTexts,
  ...layoutTexts,
  ...invitingTexts,
  ...inviteesTexts,
  ...alarmsTexts,
  ...talkingTexts,
  ...budgetTexts,
  ...tasksTexts,
  ...overviewTexts,
  ...calendarTexts,
  ...pagesTexts,
};
