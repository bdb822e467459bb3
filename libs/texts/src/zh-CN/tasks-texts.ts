import { tasks } from './tasks.js';

/** What the preparation says: loaded when it is first read. */
export const tasksTexts = { tasks };
