import { inviting } from './inviting.js';
import { links } from './links.js';
import { quotas } from './quotas.js';

/** What inviting says: loaded when it is first read. */
export const invitingTexts = { inviting, links, quotas };
