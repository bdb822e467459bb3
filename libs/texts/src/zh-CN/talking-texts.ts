import { reminding } from './reminding.js';
import { talking } from './talking.js';

/** What is said to customers, by people and by the product: loaded when it is first read. */
export const talkingTexts = { reminding, talking };
