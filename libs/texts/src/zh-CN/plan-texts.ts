import { dutyRecords } from './duty-records.js';
import { contacts } from './contacts.js';
import { goal } from './goal.js';
import { occasion } from './occasion.js';
import { overview } from './overview.js';
import { peoplePlan } from './people-plan.js';
import { plan } from './plan.js';
import { stepParts } from './step-parts.js';
import { steps } from './steps.js';
import { timing } from './timing.js';
import { venue } from './venue.js';

/** What the steps of a plan say: loaded when the first of them is read. */
export const planTexts = {
  dutyRecords,
  contacts,
  goal,
  occasion,
  overview,
  peoplePlan,
  plan,
  stepParts,
  steps,
  timing,
  venue,
};
