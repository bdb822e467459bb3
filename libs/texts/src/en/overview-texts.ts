import { overview } from './overview.js';

/** What the overview of an event and the list of events say: loaded when it is first read. */
export const overviewTexts = { overview };
