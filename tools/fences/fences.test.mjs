import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { fences } from './fences.mjs';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'backcast-fences-')));
after(() => rmSync(root, { recursive: true }));

/** The neighbours that the snippets below import; each of these is clean. */
const neighbours = {
  'apps/api/src/events/event.store.ts': 'export const store = 1;',
  'apps/api/src/events/event.read.ts': 'export const read = 1;',
  'apps/api/src/platform/clock.ts': 'export const clock = 1;',
  'apps/web/src/features/goal/goal-form.tsx': 'export const form = 1;',
  'apps/web/src/features/people/people-list.tsx': 'export const list = 1;',
  'apps/web/src/shared/number-field.tsx': 'export const field = 1;',
  'apps/web/src/app/router.tsx': 'export const router = 1;',
  'libs/planning/src/rates.ts': 'export const rates = 1;',
};

/** Each row: what is fenced, where, a snippet that breaks it, the rule that must say so, and a like one that is fine. */
const rows = [
  [
    'a lib that counts in days has no Date',
    'libs/planning/src/a.ts',
    'export const a = new Date(0);',
    'no-restricted-syntax',
    "import '@backcast/calendar/plain-date';",
  ],
  [
    'a lib uses no Node module',
    'libs/planning/src/a.ts',
    "import 'node:fs';",
    'no-restricted-imports',
    "import './rates.js';",
  ],
  [
    'a lib uses no Node module without prefix either',
    'libs/planning/src/a.ts',
    "import 'fs';",
    'no-restricted-imports',
    "import './rates.js';",
  ],
  [
    'a lib uses no framework',
    'libs/contracts/src/a.ts',
    "import '@nestjs/common';",
    'no-restricted-imports',
    "import 'zod/mini';",
  ],
  [
    'a lib imports no app',
    'libs/plan/src/a.ts',
    "import '../../../apps/api/src/platform/clock.js';",
    'no-restricted-imports',
    "import '@backcast/planning/rates';",
  ],
  [
    'a domain lib does not import sideways',
    'libs/planning/src/a.ts',
    "import '@backcast/compliance/rules';",
    'no-restricted-imports',
    "import '@backcast/calendar/plain-date';",
  ],
  [
    'the rules do not import sideways',
    'libs/compliance/src/a.ts',
    "import '@backcast/planning/rates';",
    'no-restricted-imports',
    "import '@backcast/calendar/plain-date';",
  ],
  [
    'the forecast does not import the rules',
    'libs/pacing/src/a.ts',
    "import '@backcast/compliance/rules';",
    'no-restricted-imports',
    "import '@backcast/planning/rates';",
  ],
  [
    'planning does not know the forecast',
    'libs/planning/src/a.ts',
    "import '@backcast/pacing/forecast-arrivals';",
    'no-restricted-imports',
    "import './rates.js';",
  ],
  [
    'scheduling knows neither dates nor events',
    'libs/scheduling/src/a.ts',
    "import '@backcast/calendar/plain-date';",
    'no-restricted-imports',
    "import './critical-path.js';",
  ],
  [
    'the rules import no evaluator of code',
    'libs/compliance/src/a.ts',
    "import 'node:vm';",
    'no-restricted-imports',
    "import './rule.js';",
  ],
  [
    'the calendar does not know the rules',
    'libs/calendar/src/a.ts',
    "import '@backcast/compliance/rule';",
    'no-restricted-imports',
    "import 'date-fns';",
  ],
  [
    'a domain lib does not import the plan',
    'libs/planning/src/a.ts',
    "import '@backcast/plan/derive-plan';",
    'no-restricted-imports',
    "import './rates.js';",
  ],
  [
    'a lib is not reached by a relative path',
    'libs/plan/src/a.ts',
    "import '../../libs/planning/src/rates.js';",
    'no-restricted-imports',
    "import '@backcast/planning/rates';",
  ],
  [
    'texts import nothing',
    'libs/texts/src/a.ts',
    "import '@backcast/planning/rates';",
    'no-restricted-imports',
    "import './en.js';",
  ],
  [
    "a lib's tests keep its arrows",
    'libs/planning/src/a.test.ts',
    "import '@backcast/plan/derive-plan';",
    'no-restricted-imports',
    "import 'fast-check';",
  ],
  [
    'the platform imports no feature',
    'apps/api/src/platform/a.ts',
    "import '../events/event.read.js';",
    'import-x/no-restricted-paths',
    "import './clock.js';",
  ],
  [
    "a feature does not use a neighbour's store",
    'apps/api/src/people/a.ts',
    "import '../events/event.store.js';",
    'no-restricted-imports',
    "import '../events/event.read.js';",
  ],
  [
    'a feature of the web imports no other',
    'apps/web/src/features/goal/a.tsx',
    "import '../people/people-list.js';",
    'import-x/no-restricted-paths',
    "import './goal-form.js';",
  ],
  [
    'shared parts import no feature',
    'apps/web/src/shared/a.tsx',
    "import '../features/goal/goal-form.js';",
    'import-x/no-restricted-paths',
    "import './number-field.js';",
  ],
  [
    'a feature of the web does not import its page',
    'apps/web/src/features/goal/a.tsx',
    "import '../../app/router.js';",
    'import-x/no-restricted-paths',
    "import '../../shared/number-field.js';",
  ],
  [
    'a page composes features',
    'apps/web/src/app/a.tsx',
    "import '../../../api/src/platform/clock.js';",
    'import-x/no-restricted-paths',
    "import '../features/goal/goal-form.js';",
  ],
  [
    'the pages do not import the server by name',
    'apps/web/src/app/a.tsx',
    "import '@backcast/api/main';",
    'no-restricted-imports',
    "import '@backcast/contracts/goal';",
  ],
  [
    'the server does not import the pages',
    'apps/api/src/events/a.ts',
    "import '../../../web/src/shared/number-field.js';",
    'import-x/no-restricted-paths',
    "import './event.read.js';",
  ],
  [
    'the server does not import React',
    'apps/api/src/events/a.ts',
    "import 'react';",
    'no-restricted-imports',
    "import '@nestjs/common';",
  ],
  [
    'stories do not import the server',
    'test/e2e/a.ts',
    "import '../../apps/api/src/events/event.read.js';",
    'no-restricted-imports',
    "import 'node:fs';",
  ],
  ['no file is a barrel by name', 'libs/planning/src/index.ts', 'export const a = 1;', 'no-restricted-syntax'],
  [
    'no file is a barrel by content',
    'apps/web/src/shared/a.tsx',
    "export * from './number-field.js';",
    'no-restricted-syntax',
    "export { field } from './number-field.js';",
  ],
  [
    'nothing is exported as default',
    'apps/api/src/events/a.ts',
    'export default 1;',
    'no-restricted-syntax',
    'export const a = 1;',
  ],
  [
    'a lib does not ask the clock',
    'libs/calendar/src/a.ts',
    'export const a = Date.now();',
    'no-restricted-syntax',
    'export const a = Date.UTC(2026, 0, 1);',
  ],
  [
    'a lib does not make today',
    'libs/calendar/src/a.ts',
    'export const a = new Date();',
    'no-restricted-syntax',
    'export const a = new Date(0);',
  ],
  [
    'a lib does not throw dice',
    'libs/planning/src/a.ts',
    'export const a = Math.random();',
    'no-restricted-syntax',
    'export const a = Math.round(1);',
  ],
  [
    'no test is singled out',
    'apps/api/src/events/a.test.ts',
    "test.only('a', () => undefined);",
    'no-restricted-syntax',
    "test('a', () => undefined);",
  ],
  [
    'no test is skipped',
    'apps/web/src/app/a.test.tsx',
    "describe.skip('a', () => undefined);",
    'no-restricted-syntax',
    "describe('a', () => undefined);",
  ],
];

write(neighbours);
const linter = lint(fences(root));
const unfenced = lint([]);

for (const [title, path, bad, rule, good] of rows) {
  test(title, async () => {
    write({ [path]: bad });
    assert.deepEqual(await rulesBroken(linter, path), [rule]);
    assert.deepEqual(await rulesBroken(unfenced, path), [], 'without the fence nothing else notices');
    if (good) {
      write({ [path]: good });
      assert.deepEqual(await rulesBroken(linter, path), []);
    }
    rmSync(join(root, path));
  });
}

test('no import goes round in a circle', async () => {
  write({
    'libs/planning/src/hen.ts': "import { egg } from './egg.js';\nexport const hen = (): unknown => egg;",
    'libs/planning/src/egg.ts': "import { hen } from './hen.js';\nexport const egg = (): unknown => hen;",
  });
  assert.deepEqual(await rulesBroken(linter, 'libs/planning/src/hen.ts'), ['import-x/no-cycle']);
  // Other files, not mended ones: the plugin remembers what it read of a file a moment ago.
  write({
    'libs/planning/src/duck.ts': "import { pond } from './pond.js';\nexport const duck = (): unknown => pond;",
    'libs/planning/src/pond.ts': 'export const pond = 1;',
  });
  assert.deepEqual(await rulesBroken(linter, 'libs/planning/src/duck.ts'), []);
});

function lint(rules) {
  const languages = { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } };
  return new ESLint({ cwd: root, overrideConfigFile: true, baseConfig: [languages, ...rules] });
}

async function rulesBroken(eslint, path) {
  const [result] = await eslint.lintFiles([path]);
  return result.messages.map((message) => message.ruleId ?? message.message);
}

function write(files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${content}\n`);
  }
}
