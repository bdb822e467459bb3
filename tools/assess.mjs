// `npm run --silent assess -- FILE.json`: the obligations of events, by the rules that ship.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./assess/answer-assess.mjs').then((module) => module.answerAssess(process.argv[2]));
