import { BadInput, printJson, readJsonFile } from '../console/read-json-file.mjs';
import { prepareLibs } from '../setup/prepare-libs.mjs';

const USAGE = 'npm run --silent workdays -- FILE.json, with {"cases": [{"date": "2026-10-12", "minusWorkingDays": 5}]}';

export const answerWorkdays = (path) =>
  printJson(async () => {
    const cases = casesOf(readJsonFile(path, USAGE));
    await prepareLibs(['calendar']);
    const { countBack } = await import('./count-back.mjs');
    const answers = cases.map(countBack);
    const problems = answers.filter((answer) => typeof answer === 'string');
    if (problems.length > 0) throw new BadInput(problems.join('\n'));
    return answers;
  });

function casesOf(content) {
  if (!Array.isArray(content?.cases)) throw new BadInput(`The file has no list "cases": ${USAGE}`);
  return content.cases;
}
