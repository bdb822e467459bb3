import type { PlannerTexts } from '../planner.js';
import { coreTexts } from './core-texts.js';
import { peopleTexts } from './people-texts.js';
import { placeTexts } from './place-texts.js';
import { planTexts } from './plan-texts.js';

/** Every text of the planner, in English. */
export const planner: PlannerTexts = { ...coreTexts, ...planTexts, ...placeTexts, ...peopleTexts };
