import { cpus } from 'node:os';
import { prepareProduct } from '../setup/prepare-product.mjs';

/** Measures and prints tables that can be pasted into docs/proofs.md. */
export async function runBench() {
  await prepareProduct();
  console.log(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()})\n`);
  await printDerivePlan();
  await printAssess();
  await printRankDates();
  await printComparison();
  await printStarts();
}

async function printDerivePlan() {
  const { measureDerivePlan } = await import('./derive-plan-time.mjs');
  printTable(['derivePlan', 'one call'], [['the goal of the demo', `${(await measureDerivePlan()).toFixed(2)} ms`]]);
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
