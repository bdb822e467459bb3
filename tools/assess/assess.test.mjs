import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../setup/root.mjs';

const shipped = 'libs/compliance/test/compliance-cases.json';
const cases = JSON.parse(readFileSync(inRoot(shipped), 'utf8'));
mkdirSync(inRoot('test', 'test-results'), { recursive: true });

const run = (...args) =>
  spawnSync(process.execPath, [inRoot('tools/assess.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: inRoot() },
  });

/** Runs the command on a file with this text; the file is gone afterwards. */
function runOn(text) {
  const folder = mkdtempSync(inRoot('test', 'test-results', 'assess-'));
  try {
    writeFileSync(`${folder}/events.json`, text);
    return run(`${folder}/events.json`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const runOnFacts = (facts) => runOn(JSON.stringify([{ name: 'one', facts }]));
const obligationsOf = (facts) => JSON.parse(runOnFacts(facts).stdout)[0].obligations;

test('the shipped cases come out, in order, with exactly the obligations expected', () => {
  const { status, stdout } = run(shipped);
  assert.equal(status, 0);
  const answers = JSON.parse(stdout);
  assert.deepEqual(
    answers.map(({ name }) => name),
    cases.map(({ name }) => name),
  );
  for (const [at, { name, expected }] of cases.entries()) {
    const { obligations } = answers[at];
    assert.deepEqual(codesOf(obligations), codesOf(expected), name);
    for (const each of expected) {
      const found = obligations.find(({ code }) => code === each.code);
      const given = Object.fromEntries(Object.keys(each).map((field) => [field, found[field]]));
      assert.deepEqual(given, each, name);
      if (!each.severity) assert.equal(found.severity, 'duty', name);
    }
  }
});

const codesOf = (list) => list.map(({ code }) => code).sort();

test('an obligation has these fields and no others', () => {
  const [filing] = obligationsOf({ jurisdiction: 'CN', setting: 'outdoor', attendance: 200, eventDate: '2026-05-16' });
  assert.deepEqual(filing, {
    ...{ code: 'ORG-POLICE-FILING-200', authority: 'county', latest: '2026-05-06', practicalLatest: '2026-05-06' },
    ...{ severity: 'duty', status: 'open', quantity: null, gates: [], derived: false },
  });
});

const england = { jurisdiction: 'GB-ENG', licensableActivities: true, maxPersonsOnPremises: 200 };

test('England has its own summer bank holiday, and a year that the library computes is not provisional', () => {
  assert.equal(obligationsOf({ ...england, eventDate: '2026-09-05' })[0].latest, '2026-08-20');
  assert.equal(obligationsOf({ ...england, eventDate: '2027-05-15' })[0].status, 'open');
});

test('a year of mainland China that is not published is provisional', () => {
  const facts = { jurisdiction: 'CN-TJ', foodFair: true, eventDate: '2027-03-01' };
  const [fair] = obligationsOf(facts);
  assert.deepEqual([fair.latest, fair.practicalLatest, fair.status], ['2027-02-24', null, 'provisional']);
});

test('null counts as absent, and an event without a date has no deadlines', () => {
  const facts = { jurisdiction: 'CN', setting: 'outdoor', attendance: 200, eventDate: null, permitted: null };
  assert.equal(obligationsOf(facts).find(({ code }) => code === 'ORG-POLICE-FILING-200').latest, null);
  assert.deepEqual(obligationsOf({ attendance: 5000 }), []);
});

for (const [title, facts, says] of [
  ['a day that does not exist', { eventDate: '2026-02-30' }, /"eventDate" is "2026-02-30"/],
  ['a today that is no day', { today: 'yesterday' }, /"today" is "yesterday"/],
  ['a place that is none', { jurisdiction: 'china' }, /"jurisdiction" is "china"/],
  ['heads in quotes', { attendance: '200' }, /"attendance" is "200", and must be a number/],
  ['a yes in words', { openToPublic: 'yes' }, /must be true or false/],
  ['a prize in words', { lottery: { topPrizeCNY: 'a car' } }, /"lottery.topPrizeCNY" is "a car"/],
  ['facts that are none', undefined, /"facts" is missing/],
]) {
  test(`${title} is refused in one sentence`, () => {
    const { status, stdout, stderr } = runOnFacts(facts);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^Event 1: .*\n$/);
    assert.match(stderr, says);
  });
}

for (const [title, result, says] of [
  ['no file named', () => run(), /^Name a file: /],
  ['text that is not JSON', () => runOn('['), /is not JSON/],
  ['JSON that is no list', () => runOn('{}'), /not a list of events/],
]) {
  test(`${title} is refused in one sentence`, () => {
    const { status, stdout, stderr } = result();
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, says);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
}
