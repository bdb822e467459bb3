import { BadInput, printJson, readJsonFile } from '../console/read-json-file.mjs';
import { prepareLibs } from '../setup/prepare-libs.mjs';

const USAGE =
  'npm run --silent assess -- FILE.json, with [{"name": "opening", "facts": {"jurisdiction": "CN", "attendance": 200}}]';

export const answerAssess = (path) =>
  printJson(async () => {
    const events = readJsonFile(path, USAGE);
    if (!Array.isArray(events)) throw new BadInput(`The file is not a list of events: ${USAGE}`);
    await prepareLibs(['calendar', 'compliance']);
    const { problemOf } = await import('./problem-of.mjs');
    const problems = events.flatMap((event, at) => sentence(problemOf(event), at));
    if (problems.length > 0) throw new BadInput(problems.join('\n'));
    const { assessEvent } = await import('./assess-event.mjs');
    return events.map(assessEvent);
  });

const sentence = (problem, at) => (problem ? [`Event ${at + 1}: ${problem}`] : []);
