import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../setup/root.mjs';

const shipped = 'libs/scheduling/test/psplib-j30.jsonl';
const lines = readFileSync(inRoot(shipped), 'utf8').trim().split('\n');
mkdirSync(inRoot('test', 'test-results'), { recursive: true });

const run = (...args) =>
  spawnSync(process.execPath, [inRoot('tools/schedule.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: inRoot() },
  });

/** Runs the command on a file with these lines; the file is gone afterwards. */
function runOn(...lines) {
  const folder = mkdtempSync(inRoot('test', 'test-results', 'schedule-'));
  try {
    writeFileSync(`${folder}/projects.jsonl`, lines.join('\n'));
    return run(`${folder}/projects.jsonl`, '--schedules', '50');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const parsed = (stdout) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const withoutTime = (stdout) => parsed(stdout).map((answer) => ({ ...answer, milliseconds: 0 }));

const small = { name: 'small', capacities: [1], durations: [2, 3], requests: [[1], [1]], successors: [[], []] };
const changed = (change) => JSON.stringify({ ...small, ...change });

test('each project gives one line with these fields and no others, in order, feasible, the same every time', () => {
  const { status, stdout, stderr } = run(shipped, '--schedules', '200');
  assert.deepEqual([status, stderr.includes('Line')], [0, false]);
  const answers = parsed(stdout);
  assert.equal(answers.length, lines.length);
  for (const [at, { name, makespan, starts, schedules, milliseconds, ...rest }] of answers.entries()) {
    const project = JSON.parse(lines[at]);
    assert.equal(name, project.name);
    assert.ok(schedules >= 1 && schedules <= 200);
    assert.ok(milliseconds >= 0);
    assert.equal(makespan, Math.max(...starts.map((start, task) => start + project.durations[task])));
    assertFeasible(project, starts, makespan);
    assert.deepEqual(rest, {});
  }
  assert.deepEqual(withoutTime(run(shipped, '--schedules=200', '--seed', '1').stdout), withoutTime(stdout));
});

function assertFeasible({ durations, requests, capacities, successors }, starts, makespan) {
  for (const [task, start] of starts.entries())
    for (const after of successors[task]) assert.ok(starts[after] >= start + durations[task]);
  for (let slot = 0; slot < makespan; slot += 1)
    for (const [resource, capacity] of capacities.entries()) {
      const isOn = (task) => starts[task] <= slot && slot < starts[task] + durations[task];
      assert.ok(requests.reduce((sum, request, task) => sum + (isOn(task) ? request[resource] : 0), 0) <= capacity);
    }
}

test('another seed may find another schedule, one schedule is the plain rule', () => {
  const startsWith = (...args) => JSON.stringify(withoutTime(run(shipped, '--schedules', '60', ...args).stdout));
  assert.notEqual(startsWith('--seed', '2'), startsWith('--seed', '3'));
  assert.ok(parsed(run(shipped, '--schedules', '1').stdout).every(({ schedules }) => schedules === 1));
});

test('a bad line is named with its number, and the good ones are answered', () => {
  const { status, stdout, stderr } = runOn(
    changed({ name: 'a' }),
    '{"name"',
    '',
    changed({ durations: [1] }),
    changed({ name: 'b' }),
  );
  assert.equal(status, 1);
  assert.deepEqual(
    parsed(stdout).map(({ name, makespan }) => [name, makespan]),
    [
      ['a', 5],
      ['b', 5],
    ],
  );
  assert.match(stderr, /^Line 2: not JSON: .*\nLine 4: "requests" has 2 entries for 1 tasks\.\n$/);
});

for (const [title, change, says] of [
  ['no name', { name: undefined }, /"name" is missing/],
  ['durations that are no list', { durations: 3 }, /"durations" is missing or not a list/],
  ['a negative duration', { durations: [2, -1] }, /"durations\[1\]" is -1/],
  ['a request that is no list', { requests: [[1], 1] }, /"requests\[1\]" is missing or not a list/],
  ['a request above the capacity', { requests: [[1], [2]] }, /"requests\[1\]\[0\]" is 2/],
  ['a request for each of too many resources', { requests: [[1, 1], [1]] }, /"requests\[0\].length" is 2/],
  ['a capacity in quotes', { capacities: ['1'] }, /"capacities\[0\]" is "1"/],
  [
    'a successor that is not there',
    { successors: [[2], []] },
    /"successors\[0\]\[0\]" is 2, and there is no such task/,
  ],
  ['a circle', { successors: [[1], [0]] }, /tasks (0, 1|1, 0) wait for each other/],
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
  ['no schedule at all', [shipped, '--schedules', '0'], /--schedules is "0", and must be a whole number from 1/],
  ['a seed in words', [shipped, '--seed', 'one'], /--seed is "one"/],
  ['an option that there is not', [shipped, '--fast'], /--fast/],
  ['two files', [shipped, shipped], /One file at a time/],
]) {
  test(`${title} is refused in one sentence`, () => {
    const { status, stdout, stderr } = run(...args);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, says);
    assert.equal(stderr.trim().split('\n').length, 1);
  });
}

test('on generated event plans the search is less late than the plain rule, and never later', async () => {
  const { measureEventPlans } = await import('../bench/schedule-time.mjs');
  const { lateDays, endDay, better, worse } = await measureEventPlans(12, 400);
  assert.equal(worse, 0);
  assert.ok(better >= 4, `${better} of 12 are better`);
  assert.ok(lateDays.found < 0.9 * lateDays.plain, `${lateDays.found} of ${lateDays.plain} half days`);
  assert.ok(endDay.found <= endDay.plain);
});
