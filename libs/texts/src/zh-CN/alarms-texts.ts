import { alarms } from './alarms.js';

/** What the pages of alarms say: loaded when it is first read. */
export const alarmsTexts = { alarms };
