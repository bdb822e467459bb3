import { pages } from './pages.js';

/** What the pages beside the plan say: loaded when it is first read. */
export const pagesTexts = { pages };
