import { invitees } from './invitees.js';

/** What the customers of an event say: loaded when it is first read. */
export const inviteesTexts = { invitees };
