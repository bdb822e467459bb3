// `npm run --silent forecast -- FILE.jsonl`: how many customers arrive, for events as they stand; one line each.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./forecast/answer-forecast.mjs').then((module) => module.answerForecast(process.argv[2]));
