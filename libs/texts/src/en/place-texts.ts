import { compare } from './compare.js';
import { timing } from './timing.js';
import { venue } from './venue.js';

/** What choosing a place and a date says: loaded when it is first read. */
export const placeTexts = { compare, timing, venue };
