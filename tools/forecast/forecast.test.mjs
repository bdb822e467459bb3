import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../setup/root.mjs';

const shipped = 'libs/pacing/test/forecast-events.jsonl';
const events = readFileSync(inRoot(shipped), 'utf8').trim().split('\n');
mkdirSync(inRoot('test', 'test-results'), { recursive: true });

const run = (...args) =>
  spawnSync(process.execPath, [inRoot('tools/forecast.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: inRoot() },
  });

/** Runs the command on a file with these lines; the file is gone afterwards. */
function runOn(...lines) {
  const folder = mkdtempSync(inRoot('test', 'test-results', 'forecast-'));
  try {
    writeFileSync(`${folder}/events.jsonl`, lines.join('\n'));
    return run(`${folder}/events.jsonl`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const parsed = (stdout) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const bare = { name: 'bare', today: '2026-09-01', eventDate: '2026-09-19' };
const changed = (change) => JSON.stringify({ ...JSON.parse(events[0]), ...change });

test('each event gives one line with these fields and no others, in order, the same every time', () => {
  const { status, stdout } = run(shipped);
  assert.equal(status, 0);
  const answers = parsed(stdout);
  assert.equal(answers.length, events.length);
  for (const [at, { name, arrivals, chance, ...rest }] of answers.entries()) {
    assert.equal(name, JSON.parse(events[at]).name);
    assert.deepEqual(Object.keys(arrivals), ['p10', 'p50', 'p90']);
    assert.ok(arrivals.p10 <= arrivals.p50 && arrivals.p50 <= arrivals.p90);
    assert.deepEqual(Object.keys(chance), ['floor', 'balanced', 'stretch', 'overfill']);
    assert.ok(Object.values(chance).every((each) => each >= 0 && each <= 1));
    assert.ok(chance.floor >= chance.balanced && chance.balanced >= chance.stretch);
    assert.deepEqual(rest, {});
  }
  assert.equal(run(shipped).stdout, stdout);
});

test('overfilling counts people: with parties twice as large the same customers need twice the room', () => {
  const overfill = (change) => parsed(runOn(changed(change)).stdout)[0].chance.overfill;
  assert.equal(overfill({ partySize: 2, capacityPeople: 200 }), overfill({ partySize: 1, capacityPeople: 100 }));
  assert.ok(overfill({ partySize: 1.6 }) > overfill({ partySize: 1.2 }));
});

test('what may be missing may be missing', () => {
  const half = { ...bare, name: 'half', salespeople: [{ id: 'a' }], pastEvents: [{ daily: [] }, { confirmed: 9 }] };
  const { status, stdout } = runOn(JSON.stringify(bare), '', JSON.stringify(half));
  assert.equal(status, 0);
  for (const { chance } of parsed(stdout))
    assert.deepEqual(chance, { floor: null, balanced: null, stretch: null, overfill: null });
});

test('a bad line is named with its number, and the good ones are answered', () => {
  const { status, stdout, stderr } = runOn(
    events[0],
    '{"name"',
    events[1],
    changed({ today: '2026-02-30' }),
    events[2],
  );
  assert.equal(status, 1);
  assert.deepEqual(
    parsed(stdout).map(({ name }) => name),
    ['e1', 'e2', 'e3'],
  );
  assert.match(stderr, /^Line 2: not JSON: .*\nLine 4: "today" is "2026-02-30", .*\n$/);
});

for (const [title, change, says] of [
  [
    'a day after today',
    { confirmations: [{ salesperson: 's1', date: '2026-09-06', count: 1 }] },
    /confirmations\[0\].date/,
  ],
  [
    'a negative count',
    { confirmations: [{ salesperson: 's1', date: '2026-09-01', count: -1 }] },
    /confirmations\[0\].count/,
  ],
  ['parties of nobody', { partySize: 0 }, /"partySize" is 0, and must be a number above 0/],
  ['targets that are none', { targets: { floor: 'many' } }, /"targets.floor" is "many"/],
  ['salespeople that are no list', { salespeople: {} }, /"salespeople" must be a list/],
  ['no event day', { eventDate: undefined }, /"eventDate" is missing/],
]) {
  test(`${title} is refused in one sentence`, () => {
    const { status, stdout, stderr } = runOn(changed(change));
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^Line 1: .*\n$/);
    assert.match(stderr, says);
  });
}

for (const [title, args, says] of [
  ['no file named', [], /^Name a file: /],
  ['a file that is not there', ['nowhere.jsonl'], /cannot be read \(ENOENT\)/],
]) {
  test(`${title} is refused in one sentence`, () => {
    const { status, stdout, stderr } = run(...args);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, says);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
}
