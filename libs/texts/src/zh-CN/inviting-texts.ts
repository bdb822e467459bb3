import { bulletin } from './bulletin.js';
import { inviting } from './inviting.js';
import { links } from './links.js';
import { quotas } from './quotas.js';

/** What inviting says: loaded when it is first read. */
export const invitingTexts = { bulletin, inviting, links, quotas };
