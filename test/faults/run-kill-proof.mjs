import { parseArgs } from 'node:util';
import { killInFirstStart } from './kill-in-first-start.mjs';
import { KillUnderLoad } from './kill-under-load.mjs';

/** Half of the starts after a kill are ready within this. Few rounds beside other tests say nothing about it. */
const READY_WITHIN_MS = 3000;
const ROUNDS_THAT_MEASURE = 50;
const SECONDS_A_ROUND = 25;
const SECONDS_TO_BEGIN = 120;

/** A share of the rounds kills the first start, where the database is made and migrated. */
const isFirstStart = (round, backend) =>
  round % 5 === (backend === 'embedded' ? 0 : 4) || (backend === 'embedded' && round % 5 === 1);

/**
 * Kills the built product again and again, and fails when anything is missing afterwards that it had acknowledged.
 * @param {{ name: string, title: string, backend: import('../support/backends.mjs').Backend }} proof
 */
export async function runKillProof({ name, title, backend }) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
  const rounds = Number(values.rounds);
  const results = [];
  const load = new KillUnderLoad(backend);
  const guard = endLate(rounds, load);
  try {
    await load.prepare();
    for (let round = 0; round < rounds; round += 1) {
      const result = isFirstStart(round, backend) ? await killInFirstStart(backend) : await load.round(round);
      results.push(result);
      for (const problem of result.problems) console.error(`round ${round + 1}: ${problem}`);
    }
  } finally {
    clearTimeout(guard);
    await load.end();
  }
  process.exit(report(name, title, results) ? 0 : 1);
}

/** A proof that hangs has failed. */
function endLate(rounds, load) {
  const seconds = SECONDS_TO_BEGIN + rounds * SECONDS_A_ROUND;
  const giveUp = async () => {
    console.error(`Not done after ${seconds} s: something hangs.`);
    await load.end();
    process.exit(1);
  };
  return setTimeout(giveUp, seconds * 1000);
}

function report(name, title, results) {
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  const ready = results
    .map(({ readyMs }) => readyMs)
    .filter((ms) => ms !== undefined)
    .sort((a, b) => a - b);
  const median = ready[Math.floor(ready.length / 2)] ?? 0;
  const problems = sum('lost') + sum('unaudited') + results.flatMap((result) => result.problems).length;
  const cells = [
    name,
    title,
    `${results.length} rounds, ${results.filter(({ kind }) => kind === 'first start').length} of them in the first start`,
    `${sum('acknowledged')} acknowledged saves`,
    `${sum('lost')} lost`,
    `${sum('unaudited')} without audit row`,
    `ready again in ${seconds(median)} s (median), ${seconds(ready.at(-1) ?? 0)} s (worst)`,
    ...(sum('secondStarts') > 0 ? [`second process refused ${sum('refused')} of ${sum('secondStarts')}`] : []),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  const late = results.length >= ROUNDS_THAT_MEASURE && median > READY_WITHIN_MS;
  if (late)
    console.error(`Half of the starts took ${seconds(median)} s or more; ${READY_WITHIN_MS / 1000} s is the limit.`);
  return problems === 0 && !late;
}

const seconds = (ms) => (ms / 1000).toFixed(1);
