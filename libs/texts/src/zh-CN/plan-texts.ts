import { goal } from './goal.js';
import { plan } from './plan.js';
import { steps } from './steps.js';
import { venue } from './venue.js';

/** What the steps of a plan say: loaded when the first of them is read. */
export const planTexts = {
  goal,
  plan,
  steps,
  venue,
};
