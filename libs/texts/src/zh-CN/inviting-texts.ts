import { inviting } from './inviting.js';
import { quotas } from './quotas.js';

/** What inviting says: loaded when it is first read. */
export const invitingTexts = { inviting, quotas };
