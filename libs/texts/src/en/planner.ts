import { accounts } from './accounts.js';
import { contacts } from './contacts.js';
import { errors, fieldErrors } from './errors.js';
import { events } from './events.js';
import { goal } from './goal.js';
import { pages } from './pages.js';
import { plan } from './plan.js';
import { search } from './search.js';
import { shell } from './shell.js';
import { steps } from './steps.js';
import { take } from './take.js';
import { words } from './words.js';

/** Every text of the planner, in one chunk. */
export const planner = {
  accounts,
  contacts,
  errors,
  fieldErrors,
  events,
  goal,
  pages,
  plan,
  search,
  shell,
  steps,
  take,
  words,
};
