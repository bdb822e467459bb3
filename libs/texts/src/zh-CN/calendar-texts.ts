import { calendar } from './calendar.js';

/** What the calendar's pages say: loaded when it is first read. */
export const calendarTexts = { calendar };
