import { accounts } from './accounts.js';
import { errors, fieldErrors } from './errors.js';
import { events } from './events.js';
import { search } from './search.js';
import { shell } from './shell.js';
import { take } from './take.js';
import { words } from './words.js';

/** What every page of the planner may say: loaded first. */
export const coreTexts = {
  accounts,
  errors,
  fieldErrors,
  events,
  search,
  shell,
  take,
  words,
};
