// `npm run --silent schedule -- FILE.jsonl --schedules 5000`: short schedules for projects with scarce resources.
import { requireNode } from './setup/require-node.mjs';

requireNode();
import('./schedule/answer-schedule.mjs').then((module) => module.answerSchedule(process.argv.slice(2)));
