import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../setup/root.mjs';

const readJson = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8'));
const { packages } = readJson('package-lock.json');
const workspaces = Object.keys(packages)
  .filter((path) => /^(apps|libs|test)/.test(path) && !path.includes('node_modules'))
  .map((path) => `${path}/package.json`);
const installed = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);

/** Licences under which others may be given the product without further duties than naming them. */
const PERMISSIVE = /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|Python-2\.0)\b/;

const notExact = (manifest) =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${manifest.name}: ${name} ${version}`);

const withAddress = (entries) =>
  entries.filter(([, { resolved }]) => /^[a-z+]+:/.test(resolved ?? '')).map(([path]) => path);

const notPermissive = (entries) =>
  entries
    .filter(([, { dev, optional, license }]) => !dev && !optional && !PERMISSIVE.test(license ?? ''))
    .map(([path, { license }]) => `${path} ${license}`);

test('every version is pinned exactly', () => {
  const manifests = ['package.json', ...workspaces].map(readJson);
  assert.ok(manifests.length > 5);
  assert.deepEqual(manifests.flatMap(notExact), []);
  assert.equal(notExact({ name: 'twin', dependencies: { a: '^1.0.0', b: '1.0.0' } }).length, 1);
});

test('the lockfile names no download address', () => {
  assert.ok(installed.length > 100);
  assert.deepEqual(withAddress(installed), []);
  assert.equal(withAddress([['twin', { resolved: 'https://example.com/a.tgz' }]]).length, 1);
});

test('what the product ships with has a permissive licence', () => {
  assert.deepEqual(notPermissive(installed), []);
  assert.equal(notPermissive([['twin', { license: 'AGPL-3.0' }]]).length, 1);
});
