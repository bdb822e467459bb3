import { layout } from './layout.js';

/** What the layout of a plan says: loaded when it is first read. */
export const layoutTexts = { layout };
