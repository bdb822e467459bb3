import { talking } from './talking.js';

/** What to say to customers: loaded when it is first read. */
export const talkingTexts = { talking };
