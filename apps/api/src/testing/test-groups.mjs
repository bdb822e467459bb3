import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

// Hooks outside of a `describe` would hold for the whole group.
const HOOK_OF_ITS_FILE = /^(?:before|after)(?:Each|All)\(|^jest\./m;
// Worth a start of its own, which comes first: in a group it would be what everybody waits for in the end.
const LONG_BYTES = 36_000;

/**
 * Gathers the test files of `src` into `count` files of about the same length, and answers the patterns of these and of
 * the files that must stay alone. Loading the server and starting it on two databases takes longer than most files'
 * tests; a group does it once.
 */
export function writeTestGroups(root, count) {
  const folder = join(root, 'test-results', 'groups');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  const textOf = (name) => readFileSync(join(root, 'src', name), 'utf8');
  const mustStayAlone = (name) => HOOK_OF_ITS_FILE.test(textOf(name)) || textOf(name).length > LONG_BYTES;
  const alone = files.filter(mustStayAlone);
  const longestFirst = files
    .filter((name) => !alone.includes(name))
    .map((name) => ({ name, length: statSync(join(root, 'src', name)).size }))
    .sort((one, other) => other.length - one.length || (one.name < other.name ? -1 : 1));
  const groups = Array.from({ length: count }, () => ({ names: [], length: 0 }));
  for (const { name, length } of longestFirst) {
    const shortest = groups.reduce((least, group) => (group.length < least.length ? group : least));
    shortest.names.push(name);
    shortest.length += length;
  }
  groups.forEach(({ names }, index) => writeFileSync(join(folder, `group-${index + 1}.test.ts`), groupOf(names)));
  return ['test-results/groups/*', ...alone.map((name) => `src/${slashed(name)}`)].map((path) => `<rootDir>/${path}`);
}

const slashed = (name) => name.split(sep).join('/');

const groupOf = (names) => `import { afterAll } from '@jest/globals';
import { closeSharedApps, shareApps } from '../../src/testing/start-test-app.js';
${names.map((name) => `import '../../src/${slashed(name).replace(/\.ts$/, '.js')}';`).join('\n')}

shareApps();
afterAll(closeSharedApps, 60_000);
`;
