import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../setup/root.mjs';

const shipped = inRoot('libs/calendar/test/workday-cases.json');
mkdirSync(inRoot('test', 'test-results'), { recursive: true });

const run = (...args) =>
  spawnSync(process.execPath, [inRoot('tools/workdays.mjs'), ...args], { encoding: 'utf8', env: cleanEnv() });
const cleanEnv = () => ({ ...process.env, INIT_CWD: inRoot() });

/** Runs the command on a file with this text; the file is gone afterwards. */
function runOn(text) {
  const folder = mkdtempSync(inRoot('test', 'test-results', 'workdays-'));
  try {
    writeFileSync(`${folder}/cases.json`, text);
    return run(`${folder}/cases.json`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const runOnCase = (given) => runOn(JSON.stringify({ cases: [given] }));

test('the shipped cases are answered, in order, with their fields kept', () => {
  const { cases } = JSON.parse(readFileSync(shipped, 'utf8'));
  const { status, stdout } = run('libs/calendar/test/workday-cases.json');
  assert.equal(status, 0);
  assert.deepEqual(
    JSON.parse(stdout),
    cases.map((one) => ({ ...one, result: one.expected, provisional: false })),
  );
});

test('a year that is not published makes the answer provisional; 0 days is the day itself', () => {
  const cases = [
    { date: '2027-03-01', minusWorkingDays: 10 },
    { date: '2027-03-01', minusWorkingDays: 0 },
  ];
  const { stdout } = runOn(`\uFEFF${JSON.stringify({ cases })}`);
  assert.deepEqual(JSON.parse(stdout), [
    { ...cases[0], result: '2027-02-15', provisional: true },
    { ...cases[1], result: '2027-03-01', provisional: false },
  ]);
});

for (const [title, given, says] of [
  ['a day that does not exist', { date: '2026-02-30', minusWorkingDays: 1 }, /no day of the calendar/],
  ['a date that is no text', { date: 20260230, minusWorkingDays: 1 }, /no day of the calendar/],
  ['no date', { minusWorkingDays: 1 }, /"date" is missing/],
  ['no number', { date: '2026-03-02' }, /"minusWorkingDays" is missing/],
  ['a negative number', { date: '2026-03-02', minusWorkingDays: -1 }, /whole number from 0 to 100000/],
  ['a fraction', { date: '2026-03-02', minusWorkingDays: 1.5 }, /whole number/],
  ['a number in quotes', { date: '2026-03-02', minusWorkingDays: '5' }, /whole number/],
  ['a huge number', { date: '2026-03-02', minusWorkingDays: 1e9 }, /whole number/],
  ['a result before the calendar', { date: '0001-01-05', minusWorkingDays: 10 }, /before the year 0001/],
  ['a case that is no object', null, /not an object/],
]) {
  test(`${title} is refused in one sentence`, () => {
    const { status, stdout, stderr } = runOnCase(given);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^Case 1: .*\n$/);
    assert.match(stderr, says);
  });
}

for (const [title, result, says] of [
  ['no file named', () => run(), /^Name a file: /],
  ['a file that is not there', () => run('no-such-file.json'), /no-such-file\.json cannot be read \(ENOENT\)/],
  ['text that is not JSON', () => runOn('{'), /is not JSON/],
  ['JSON without cases', () => runOn('[]'), /no list "cases"/],
]) {
  test(`${title} is refused in one sentence`, () => {
    const { status, stdout, stderr } = result();
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, says);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
}
