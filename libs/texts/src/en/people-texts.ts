import { contacts } from './contacts.js';
import { occasion } from './occasion.js';
import { peoplePlan } from './people-plan.js';

/** What the occasion and the people of a plan say: loaded when it is first read. */
export const peopleTexts = { contacts, occasion, peoplePlan };
