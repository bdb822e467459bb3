import { sum } from './suites.mjs';

/**
 * Runs the steps one after the other, all of them even when one fails, and closes with the totals. A step is a suite or
 * a list of lanes that run side by side; a lane is a suite or a list of suites in turn.
 * A suite in which no test ran has failed: silence must not look like success.
 * @returns {Promise<boolean>} whether everything passed
 */
export async function runSuites(steps, notes = []) {
  const began = performance.now();
  const results = [];
  for (const step of steps) {
    const lanes = Array.isArray(step) ? step : [step];
    results.push(...(await Promise.all(lanes.map(runInTurn))).flat());
  }
  const { passed, failed, skipped } = sum(results);
  console.log('');
  for (const result of results) console.log(lineOf(result));
  for (const note of notes) console.log(note);
  console.log(`\nin ${minutes(performance.now() - began)}`);
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed === 0;
}

async function runInTurn(lane) {
  const results = [];
  for (const suite of [lane].flat()) results.push(await runSuite(suite));
  return results;
}

async function runSuite({ name, run }) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const totals = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const ranNothing = totals.passed + totals.failed + totals.skipped === 0;
  if (ranNothing) console.error(`${name} ran no test at all.`);
  return { name, milliseconds: performance.now() - began, ...totals, failed: totals.failed + (ranNothing ? 1 : 0) };
}

function lineOf({ name, passed, failed, skipped, milliseconds }) {
  const mark = failed ? '✗' : '✓';
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean);
  return `${mark} ${name.padEnd(34)} ${counts.join(', ').padEnd(28)} ${minutes(milliseconds)}`;
}

function minutes(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
