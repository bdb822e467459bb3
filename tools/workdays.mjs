// `npm run --silent workdays -- FILE.json`: counts working days back, by the calendar of mainland China that ships.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./workdays/answer-workdays.mjs').then((module) => module.answerWorkdays(process.argv[2]));
