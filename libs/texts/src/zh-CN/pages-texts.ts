import { pages } from './pages.js';

/** What the pages beside the plan say (settings, people, history, mails, organization, the own account): loaded when first read. */
export const pagesTexts = { pages };
