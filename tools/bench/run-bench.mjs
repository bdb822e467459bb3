import { cpus } from 'node:os';
import { LIBS } from '../setup/build-product.mjs';
import { prepareLibs } from '../setup/prepare-libs.mjs';
import { prepareProduct } from '../setup/prepare-product.mjs';

/** Measures and prints tables that can be pasted into docs/proofs.md. */
export async function runBench() {
  await prepareProduct();
  await prepareLibs(LIBS);
  console.log(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()})\n`);
  await printDerivePlan();
  await printBigPlans();
  await printLayoutPage();
  await printWays();
  await printAssess();
  await printRankDates();
  await printArrange();
  await printForecast();
  await printCriticalPath();
  await printSchedules();
  await printComparison();
  await printCounts();
  await printStarts();
}

async function printDerivePlan() {
  const { measureDerivePlan } = await import('./derive-plan-time.mjs');
  printTable(['derivePlan', 'one call'], [['the goal of the demo', `${(await measureDerivePlan()).toFixed(2)} ms`]]);
}

async function printBigPlans() {
  const { measureBigPlans } = await import('./big-plan-time.mjs');
  const rows = (await measureBigPlans([100, 500, 1000, 10000])).map(({ tasks, plan, moves }) => [
    `${tasks} tasks, 40 segments, 1,000 seats`,
    ...[`${plan.toFixed(1)} ms`, tasks === 500 ? '16 ms' : '', `${moves.toFixed(1)} ms`],
  ]);
  printTable(['one changed fact, in Chromium', 'the plan', 'goal', 'what it moved'], rows);
}

async function printLayoutPage() {
  const { measureLayoutPage } = await import('./layout-in-browser.mjs');
  const rows = (await measureLayoutPage()).flatMap(({ width, first, moves }) => [
    [`${width}: from the data to the painted room`, `${Math.round(first)} ms`, '', '', ''],
    ...moves.map(({ what, frame, worst, longest, answer }) => [
      `${width}: ${what}`,
      ...[frame, worst, longest].map((value) => `${Math.round(value)} ms`),
      answer === null ? '' : `${answer} ms`,
    ]),
  ]);
  printTable(['layout of 5,000 seats, in Chromium', 'frame', 'worst', 'longest task', 'answer (goal 100 ms)'], rows);
}

async function printWays() {
  const { measureWays } = await import('./ways-time.mjs');
  const rows = [];
  for (const tasks of [100, 1000])
    rows.push([`${tasks} tasks, most of them late`, `${(await measureWays(tasks)).toFixed(0)} ms`]);
  printTable(['what makes it fit', 'until it is found'], rows);
}

async function printAssess() {
  const { measureAssess } = await import('./assess-time.mjs');
  const { call, parse, obligations } = await measureAssess();
  printTable(
    ['assess', 'one call', '÷ JSON.parse of the rules'],
    [[`a concert with ${obligations} obligations`, `${call.toFixed(3)} ms`, (call / parse).toFixed(2)]],
  );
}

async function printRankDates() {
  const { measureRankDates } = await import('./rank-dates-time.mjs');
  const { call, plain, slots } = await measureRankDates();
  printTable(
    ['rankDates', 'one call', 'goal', '÷ asking one by one'],
    [[`${slots} slots, 50 constraints`, `${call.toFixed(1)} ms`, '50 ms', (call / plain).toFixed(2)]],
  );
}

async function printForecast() {
  const { measureForecast } = await import('./forecast-time.mjs');
  const { call, board, quality } = await measureForecast();
  const { events, coverage, ratio, meanError, sameShareError, straightLineError } = quality;
  printTable(
    ['forecast', 'measured', 'goal'],
    [
      ['one event', `${call.toFixed(1)} ms`, '50 ms'],
      ['with its teams and salespeople', `${board.toFixed(1)} ms`, ''],
      [`${events} events, 80 % interval covers`, `${(100 * coverage).toFixed(1)} %`, '75 to 85 %'],
      [
        `p50 is off by ${meanError.toFixed(1)}; same share ${sameShareError.toFixed(1)}, straight line ${straightLineError.toFixed(1)}`,
        ratio.toFixed(2),
        '0.85',
      ],
    ],
  );
}

async function printCriticalPath() {
  const { measureCriticalPath } = await import('./critical-path-time.mjs');
  const goals = { 10000: '10 ms', 100000: '50 ms' };
  const rows = [];
  for (const tasks of [100, 1000, 10000, 100000])
    rows.push([`${tasks} tasks`, `${(await measureCriticalPath(tasks)).toFixed(2)} ms`, goals[tasks] ?? '']);
  printTable(['critical path', 'both passes', 'goal'], rows);
}

async function printSchedules() {
  const { measureEventPlans, measureSchedules } = await import('./schedule-time.mjs');
  const rows = [];
  for (const set of ['j30', 'j60']) {
    for (const schedules of [1, 1000, 5000]) {
      const { milliseconds, deviation } = await measureSchedules(set, schedules);
      rows.push([
        `ten of ${set}, ${schedules} schedules`,
        `${deviation.toFixed(2)} %`,
        `${milliseconds.toFixed(1)} ms`,
      ]);
    }
  }
  printTable(['search', 'above the best known', 'an instance'], rows);
  const { lateDays, endDay, better, worse, milliseconds } = await measureEventPlans(100, 1000);
  printTable(
    ['100 event plans, means in half days', 'plain latest-finish rule', '1,000 schedules', 'less'],
    [
      ['lateness', lateDays.plain.toFixed(1), lateDays.found.toFixed(1), percentLess(lateDays)],
      ['end', endDay.plain.toFixed(1), endDay.found.toFixed(1), percentLess(endDay)],
      ['plans that are better / worse', '', `${better} / ${worse}`, `${milliseconds.toFixed(0)} ms a plan`],
    ],
  );
}

const percentLess = ({ plain, found }) => `${(100 * (1 - found / plain)).toFixed(0)} %`;

async function printArrange() {
  const { measureArrange } = await import('./arrange-time.mjs');
  const { plain, hard, long } = await measureArrange();
  const row = (what, { median, worst }, goal) => [what, `${median.toFixed(1)} ms`, `${worst.toFixed(1)} ms`, goal];
  printTable(
    ['arrangeSegments', 'median of 15', 'worst', 'goal'],
    [
      row('12 movable segments, best order', plain, '50 ms'),
      row('12 movable with fixed starts, free times and set-up', hard, '50 ms'),
      row('30 movable segments, good order', long, ''),
    ],
  );
}

async function printComparison() {
  const { reachableBackends } = await import('../../test/support/backends.mjs');
  if (!(await reachableBackends()).includes('postgres-redis')) {
    console.log('No PostgreSQL with Redis answers here (TEST_DATABASE_URL, TEST_REDIS_URL): nothing to compare on.\n');
    return;
  }
  const { compareWithBare } = await import('./compare-with-bare.mjs');
  const rows = await compareWithBare();
  printTable(
    ['16 connections on PostgreSQL', 'bare /s', 'product /s', 'product ÷ bare', 'p50 ms', 'p99 ms'],
    rows.map(({ what, bare, product, ratio, p50, p99 }) => [
      what,
      Math.round(bare),
      Math.round(product),
      ratio.toFixed(2),
      p50,
      p99,
    ]),
  );
}

async function printCounts() {
  const { measureEmbeddedCounts } = await import('./embedded-counts.mjs');
  const { perSecond, p99 } = await measureEmbeddedCounts();
  printTable(
    ['reports of a count, embedded database', 'measured', 'goal'],
    [
      ['a second', Math.round(perSecond), '500'],
      ['p99', `${p99} ms`, '150 ms'],
    ],
  );
  const { measureBoard, measureInviting } = await import('./inviting-time.mjs');
  const { board, thirty } = await measureBoard();
  printTable(
    ['the invite board of 2,000 people, 60 days', 'median', 'goal'],
    [
      ['derived', `${Math.round(board)} ms`, '200 ms'],
      ['the forecasts of the thirty in view', `${Math.round(thirty)} ms`, ''],
    ],
  );
  const { postgresAnswers } = await import('../../test/support/backends.mjs');
  if (!(await postgresAnswers())) return;
  const { call, megabytes } = await measureInviting();
  printTable(
    ["the invite board's data on PostgreSQL", 'one call', 'JSON'],
    [['2,000 people, 60 days', `${Math.round(call)} ms`, `${megabytes.toFixed(1)} MB`]],
  );
}

async function printStarts() {
  const { measureStarts } = await import('./start-times.mjs');
  const { measureFreshClone } = await import('./fresh-clone.mjs');
  const { first, later } = await measureStarts('embedded');
  const seconds = (value) => `${value.toFixed(1)} s`;
  printTable(
    ['`npm start` to the first page', 'measured', 'goal'],
    [
      ['second start, embedded database', seconds(later), '4 s'],
      ['new data directory, embedded database', seconds(first), ''],
      ['fresh clone, packages in npm’s cache', seconds(await measureFreshClone()), '90 s'],
    ],
  );
}

function printTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'), '\n');
}
