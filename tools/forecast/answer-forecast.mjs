import { BadInput, readTextFile } from '../console/read-json-file.mjs';
import { prepareLibs } from '../setup/prepare-libs.mjs';

const USAGE =
  'npm run --silent forecast -- FILE.jsonl, one event a line: {"name", "today", "eventDate", "inviteDays", "targets", "partySize", "capacityPeople", "salespeople", "confirmations", "pastEvents"}';

/**
 * Prints a line of JSON for each event of the file. Lines that are no event are named on stderr with their number, and
 * the exit code is 1; the others are answered all the same.
 */
export async function answerForecast(path) {
  try {
    const lines = readTextFile(path, USAGE).split('\n');
    await prepareLibs(['calendar', 'planning', 'pacing']);
    const { forecastLine } = await import('./forecast-line.mjs');
    // Whoever reads only the first lines (`| head`) closes the pipe, which is no error.
    process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
    for (const [at, line] of lines.entries()) if (line.trim()) print(at + 1, () => forecastLine(line));
  } catch (error) {
    complain(error);
  }
}

function print(number, answer) {
  try {
    process.stdout.write(`${JSON.stringify(answer())}\n`);
  } catch (error) {
    complain(error, `Line ${number}: `);
  }
}

function complain(error, where = '') {
  if (!(error instanceof BadInput)) throw error;
  console.error(`${where}${error.message}`);
  process.exitCode = 1;
}
