import { dutyRecords } from './duty-records.js';
import { goal } from './goal.js';
import { plan } from './plan.js';
import { stepParts } from './step-parts.js';
import { steps } from './steps.js';

/** What the steps of a plan say: loaded when the first of them is read. */
export const planTexts = {
  dutyRecords,
  goal,
  plan,
  stepParts,
  steps,
};
