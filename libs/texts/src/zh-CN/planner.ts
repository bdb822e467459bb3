import type { PlannerTexts } from '../planner.js';
import { coreTexts } from './core-texts.js';
import { peopleTexts } from './people-texts.js';
import { placeTexts } from './place-texts.js';
import { planTexts } from './plan-texts.js';

/** Every text of the planner. A new module of texts belongs to the core or to the plan, not here. */
export const planner: PlannerTexts = { ...coreTexts, ...planTexts, ...placeTexts, ...peopleTexts };
