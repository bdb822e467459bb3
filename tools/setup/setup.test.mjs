import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { test } from 'node:test';
import { filesBelow, hashOf } from './hash-files.mjs';
import { ROOT, inRoot } from './root.mjs';

const requireNodeAs = (version) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  const script = `${pretend} import('./tools/setup/require-node.mjs').then((module) => { module.requireNode(); console.log('goes on'); });`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });
};

for (const version of ['12.22.12', '18.20.4', '20.18.3']) {
  test(`Node ${version} is told in one sentence what is needed`, () => {
    const { status, stdout, stderr } = requireNodeAs(version);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, new RegExp(`^Backcast needs Node 20\\.19 or newer, and this is Node ${version}: .*\\n$`));
  });
}

for (const version of ['20.19.0', '22.0.0', '24.11.1']) {
  test(`Node ${version} goes on`, () => {
    assert.equal(requireNodeAs(version).stdout, 'goes on\n');
  });
}

test('the hash of files follows their names and content, not their times', () => {
  mkdirSync(inRoot('test', 'test-results'), { recursive: true });
  const folder = mkdtempSync(inRoot('test', 'test-results', 'hash-'));
  const file = `${folder}/a.ts`;
  const hash = () => hashOf(filesBelow([relative(ROOT, folder)]));
  try {
    writeFileSync(file, 'one');
    const before = hash();
    utimesSync(file, 0, 0);
    assert.equal(hash(), before);
    writeFileSync(file, 'two');
    assert.notEqual(hash(), before);
    writeFileSync(file, 'one');
    assert.equal(hash(), before);
    writeFileSync(`${folder}/b.ts`, '');
    assert.notEqual(hash(), before);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
