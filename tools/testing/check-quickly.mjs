import { prepare } from '../setup/prepare-product.mjs';
import { installPackages } from '../setup/install-packages.mjs';
import { runSuites } from './run-suites.mjs';
import { toolTests, format, jest, LIBS, lint, types } from './suites.mjs';

/** Types, lint, format and the tests that need neither a database nor a browser. */
export async function checkQuickly() {
  await prepare(installPackages);
  const passed = await runSuites([
    [types, lint, format],
    toolTests,
    jest('libs', LIBS),
    jest('web', ['apps/web']),
    jest('api without a database', ['apps/api'], {
      args: ['--testPathIgnorePatterns=db.test', '--testPathIgnorePatterns=http.test'],
    }),
  ]);
  process.exit(passed ? 0 : 1);
}
