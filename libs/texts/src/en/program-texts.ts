import { program } from './program.js';

/** What the program and the running schedule say: loaded when it is first read. */
export const programTexts = { program };
