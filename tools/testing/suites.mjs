import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from '../setup/root.mjs';
import { runNode } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

export const LIBS = [
  'calendar',
  'compliance',
  'planning',
  'pacing',
  'invitations',
  'scheduling',
  'plan',
  'contracts',
  'texts',
].map((lib) => `libs/${lib}`);

const bin = (path) => inRoot('node_modules', path);
const nx = bin('nx/dist/bin/nx.js');

/** A command that says yes or no (types, lint, format …) counts as one test. */
export const check = (name, args, options) => ({
  name,
  run: async () => verdict((await runNode(args, options)) === 0),
});

export const verdict = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

export const types = check('types', [bin('typescript/bin/tsc'), '-b', 'tsconfig.test.json']);
export const lint = check('lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0']);
export const format = check('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']);
export const budgets = check('budgets', [inRoot('tools', 'budgets.mjs')]);

/** Jest in several projects through Nx, which repeats nothing that has not changed. */
export const jest = (name, projects, { env = {}, args = [], cached = true, minutes } = {}) => ({
  name,
  run: async () => {
    const reports = projects.map((project) => emptyReport(project, 'jest.json'));
    const names = projects.map((project) => `@backcast/${project.split('/')[1]}`).join(',');
    const flags = ['--output-style=stream-without-prefixes', '--parallel=2', ...(cached ? [] : ['--skip-nx-cache'])];
    const code = await runNode(
      [
        nx,
        'run-many',
        '-t',
        'test',
        `--projects=${names}`,
        ...flags,
        '--',
        '--ci',
        '--json',
        '--outputFile=test-results/jest.json',
        ...args,
      ],
      {
        env: { NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '--disable-warning=ExperimentalWarning', ...env },
        minutes,
      },
    );
    return withExitCode(sum(reports.map((report) => readReport(report, jestTotals))), code);
  },
});

/** The stories of test/e2e in a real browser against the built product, on each of these kinds of database and queue. */
export const stories = (chromium, backends, env = {}) => ({
  name: `stories on ${backends.join(' and ')}`,
  run: async () => {
    const report = emptyReport('test', 'playwright.json');
    const code = await runNode(
      [bin('@playwright/test/cli.js'), 'test', ...backends.map((backend) => `--project=${backend}`)],
      {
        cwd: inRoot('test'),
        env: { CHROMIUM_PATH: chromium, ...env },
        minutes: 25,
      },
    );
    return withExitCode(readReport(report, storyTotals), code);
  },
});

/** Node's own test runner, for the tools that must run before anything is installed. */
export const nodeTests = (name, files) => ({
  name,
  run: async () => {
    const report = emptyReport('test', 'node-tests.json');
    const reporters = ['--test-reporter=dot', '--test-reporter-destination=stdout'];
    const totals = [
      `--test-reporter=${inRoot('tools/testing/totals-reporter.mjs')}`,
      `--test-reporter-destination=${report}`,
    ];
    const code = await runNode(['--test', ...reporters, ...totals, ...files.map((file) => inRoot(file))]);
    return withExitCode(
      readReport(report, (totals) => totals),
      code,
    );
  },
});

export const toolTests = nodeTests(
  'tools',
  ['setup', 'fences', 'budgets', 'packages', 'workdays', 'assess', 'forecast', 'schedule'].map(
    (folder) => `tools/${folder}/${folder}.test.mjs`,
  ),
);

/** Several processes of the built product on one database. */
export const processes = nodeTests(
  'processes',
  readdirSync(inRoot('test', 'processes'))
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `test/processes/${name}`),
);

/** Kill tests of test/faults: one verdict for all rounds. */
export const faults = (script, rounds, minutes = 5) =>
  check(`${script} × ${rounds}`, [inRoot('test', 'faults', `${script}.mjs`), '--rounds', String(rounds)], { minutes });

/** Small faults in a library, one at a time: one verdict for all, by the share that its tests notice. */
export const mutants = (lib, minutes) =>
  check(
    `mutants of libs/${lib}`,
    [bin('@stryker-mutator/core/bin/stryker.js'), 'run', `libs/${lib}/stryker.config.mjs`],
    { minutes },
  );

/** Where a runner will write its results; what an earlier run wrote there is gone. */
function emptyReport(project, name) {
  const folder = inRoot(project, 'test-results');
  mkdirSync(folder, { recursive: true });
  rmSync(`${folder}/${name}`, { force: true });
  return `${folder}/${name}`;
}

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export const sum = (list) =>
  list.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    NOTHING,
  );

function readReport(path, totalsOf) {
  try {
    return totalsOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    console.error(`No results in ${path}: the runner did not finish.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

// A file that does not even load has no failed test in Jest's count, only a failed suite.
const jestTotals = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

const storyTotals = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

/** A runner that failed without a failed test (a crash, a leak it complains of) is a failure all the same. */
const withExitCode = (totals, code) => (code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals);
