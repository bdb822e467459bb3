import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import { LIBS_WITH_DATES } from './libs-with-dates.mjs';

/**
 * The arrows of docs/architecture.md as lint rules: who may import whom, no cycles, no barrels, no clock in a lib.
 * Each has a deliberately bad twin in fences.test.mjs.
 */
export function fences(root) {
  return [
    { plugins: { 'import-x': importX }, settings },
    {
      files: CODE,
      rules: {
        'import-x/no-cycle': ['error', { ignoreExternal: true }],
        'no-restricted-syntax': ['error', ...EVERYWHERE],
      },
    },
    { files: CODE, rules: { 'import-x/no-restricted-paths': ['error', { basePath: root, zones: zones(root) }] } },
    ...Object.entries(LIBS).flatMap(libFences),
    { files: ['apps/web/**/*.{ts,tsx}'], rules: forbidImports(notTheServer) },
    { files: ['apps/api/**/*.ts'], rules: forbidImports(notThePages, notANeighboursStore) },
    { files: ['test/**/*.{ts,mjs}'], rules: forbidImports(notTheServer, notThePages) },
    { files: TESTS, rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE, ...inTests] } },
    { files: ['**/index.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', barrelFile] } },
  ];
}

const CODE = ['{apps,libs,test}/**/*.{ts,tsx,mjs}'];
const TESTS = ['**/*.{test,spec}.{ts,tsx,mjs}'];

const resolver = createNodeResolver({
  extensions: ['.ts', '.tsx', '.mjs', '.js'],
  extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
  conditionNames: ['@backcast/source', 'import', 'node', 'default'],
});

const settings = {
  'import-x/resolver-next': [resolver],
  // Cycles are looked for in our own sources; parsing packages for them takes minutes.
  'import-x/ignore': ['/node_modules/', '/dist/'],
  'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mjs'] },
};

/** What each lib may import besides its own files: its neighbours below, and packages that are pure and small. */
const LIBS = {
  calendar: { libs: [], packages: ['date-fns', '@date-fns/tz'] },
  planning: { libs: ['calendar'], packages: [] },
  // Pace and forecast count with planning's distributions; planning does not know them.
  pacing: { libs: ['calendar', 'planning'], packages: [] },
  invitations: { libs: ['calendar'], packages: [] },
  // Networks of numbers: a day is an index there.
  scheduling: { libs: [], packages: [] },
  compliance: { libs: ['calendar'], packages: [] },
  plan: { libs: ['calendar', 'planning', 'pacing', 'scheduling', 'invitations', 'compliance'], packages: [] },
  contracts: { libs: ['calendar', 'planning', 'pacing', 'invitations', 'compliance', 'plan'], packages: ['zod'] },
  texts: { libs: [], packages: [] },
};
const TEST_PACKAGES = ['@jest/globals', 'fast-check'];

function libFences([name, { libs, packages }]) {
  const arrows = (extra) => forbidImports(onlyFrom(name, libs, [...packages, ...extra]));
  const files = [`libs/${name}/src/**/*.ts`];
  const tests = [`libs/${name}/src/**/*.test.ts`];
  const syntax = [...EVERYWHERE, ...inLibs, ...(LIBS_WITH_DATES.includes(name) ? [] : [noDate])];
  return [
    { files, ignores: tests, rules: { ...arrows([]), 'no-restricted-syntax': ['error', ...syntax] } },
    { files: tests, rules: arrows(TEST_PACKAGES) },
  ];
}

const forbidImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const escape = (text) => text.replace(/[/.]/g, '\\$&');

function onlyFrom(name, libs, packages) {
  const neighbours = libs.map((lib) => `@backcast\\/${lib}\\/`);
  const allowed = ['\\.{1,2}\\/', ...neighbours, ...packages.map((name) => `${escape(name)}(\\/|$)`)];
  const says = [...libs.map((lib) => `@backcast/${lib}`), ...packages].join(', ') || 'nothing';
  return {
    regex: `^(?!${allowed.join('|')})|/(apps|libs)/`,
    message: `libs/${name} is pure and imports ${says} besides its own files.`,
  };
}

const notTheServer = {
  group: ['@backcast/api', '@backcast/api/*', '@nestjs/*', 'typeorm', 'bullmq', '**/apps/api/**'],
  message: 'The server is reached over HTTP only.',
};
const notThePages = {
  group: ['@backcast/web', '@backcast/web/*', 'react', 'react-dom', '@mantine/*', '**/apps/web/**'],
  message: 'Nothing outside the pages imports them.',
};
const notANeighboursStore = {
  regex: '^\\.\\./(\\.\\./)*[^./][^/]*/.*\\.store\\.js$',
  message: 'Ask a neighbouring feature through its *.read.ts, never its store.',
};

/** Arrows between folders of one app; resolved paths, so no spelling of a relative import gets around them. */
function zones(root) {
  return [
    zone('apps/api/src/platform', 'apps/api/src', ['./platform', './testing'], 'The platform knows no feature.'),
    zone('apps/web/src/shared', 'apps/web/src', ['./shared'], 'Shared parts know neither features nor pages.'),
    zone('apps/web/src/features', 'apps/web/src/app', [], 'Pages compose features; a feature does not know its page.'),
    ...featuresOf(root).map((name) =>
      zone(
        `apps/web/src/features/${name}`,
        'apps/web/src/features',
        [`./${name}`],
        'Features do not import each other.',
      ),
    ),
    zone('apps/api', 'apps/web', [], 'The server does not import the pages.'),
    zone('apps/web', 'apps/api', [], 'The pages do not import the server.'),
  ];
}

const zone = (target, from, except, message) => ({ target, from, except, message });

function featuresOf(root) {
  const folder = join(root, 'apps', 'web', 'src', 'features');
  return existsSync(folder) ? readdirSync(folder) : [];
}

const EVERYWHERE = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import by the path of the file that says it.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];
const barrelFile = { selector: 'Program', message: 'No barrels: name the file after its main export.' };
const inLibs = [
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Time enters as an argument.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time enters as an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time enters as an argument.' },
  { selector: 'MemberExpression[object.name="performance"]', message: 'Time enters as an argument.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Chance enters as a seed.' },
];
const noDate = {
  selector: 'Identifier[name="Date"]',
  message: 'Days are plain dates here, so that no time zone gets in: libs/calendar computes with them.',
};
const inTests = [
  {
    selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|fixme)$/]',
    message: 'Every test runs: none is singled out or skipped.',
  },
];
