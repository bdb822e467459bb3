import { budget } from './budget.js';

/** What the materials and the budget of a plan say: loaded when it is first read. */
export const budgetTexts = { budget };
