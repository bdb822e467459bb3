import { parseArgs } from 'node:util';
import { BadInput, readTextFile } from '../console/read-json-file.mjs';
import { prepareLibs } from '../setup/prepare-libs.mjs';
import { workSideBySide } from './work-side-by-side.mjs';

const USAGE =
  'npm run --silent schedule -- FILE.jsonl --schedules 5000 [--seed 1], one project a line: {"name", "capacities", "durations", "requests", "successors"}';
const MOST_SCHEDULES = 10_000_000;

/**
 * Prints a line of JSON for each project of the file, in its order. Lines that are no project are named on stderr with
 * their number, and the exit code is 1; the others are answered all the same.
 */
export async function answerSchedule(args) {
  try {
    const { path, limits } = asked(args);
    const lines = readTextFile(path, USAGE).split('\n');
    await prepareLibs(['scheduling']);
    const jobs = lines.flatMap((line, at) => (line.trim() ? [{ number: at + 1, line, limits }] : []));
    await workSideBySide(new URL('./schedule-worker.mjs', import.meta.url), jobs, show);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    complain(error.message);
  }
}

function asked(args) {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) throw new BadInput(`One file at a time: ${USAGE}`);
  return {
    path: positionals[0],
    limits: {
      schedules: wholeNumber('schedules', values, 1, MOST_SCHEDULES),
      seed: wholeNumber('seed', values, 0, 2 ** 32 - 1),
    },
  };
}

function parsed(args) {
  const options = { schedules: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new BadInput(`${error.message}: ${USAGE}`);
  }
}

function wholeNumber(name, values, least, most) {
  const number = /^\d+$/.test(values[name]) ? Number(values[name]) : NaN;
  if (number >= least && number <= most) return number;
  throw new BadInput(`--${name} is "${values[name]}", and must be a whole number from ${least} to ${most}.`);
}

function show({ number }, { answer, problem }) {
  if (problem) complain(`Line ${number}: ${problem}`);
  else process.stdout.write(`${JSON.stringify(answer)}\n`);
}

function complain(message) {
  console.error(message);
  process.exitCode = 1;
}
