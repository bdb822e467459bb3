import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';
import { openEmbeddedDatabase } from './open-embedded-database.js';
import { openPgliteEngine } from './pglite-engine.js';
import { encodeQuery, messageBody, messageType, splitMessages } from './protocol-messages.js';

const SOURCES = import.meta.dirname;
/** Compiled as for production, threads and child process included, and where packages are found. */
const BUILD = join(SOURCES, '../../../../node_modules/.cache', `embedded-${process.pid}`);

/** Opens the directory, says each step, writes a row a line, says how far each is acknowledged, and tries again. */
const WRITER = `
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { openEmbeddedDatabase } from './open-embedded-database.js';
const say = (line) => console.log(line);
try {
  const database = await openEmbeddedDatabase({ directory: process.argv[2], onProgress: say });
  const pool = new Pool(database.poolConfig());
  pool.on('error', () => undefined);
  await pool.query('CREATE TABLE IF NOT EXISTS written (number int)');
  for (let number = 1; ; number += 1) {
    try {
      await pool.query('INSERT INTO written VALUES ($1)', [number]);
      say('row ' + number);
    } catch (error) {
      say('error ' + error.code);
      await pause(50);
    }
  }
} catch (error) {
  say('refused ' + error.code + ' ' + error.message);
}
`;

/** A disk that is full while a file named FULL exists: no write succeeds, in any thread. */
const FILLABLE_DISK = `
const fs = require('node:fs');
const { writeSync } = fs;
fs.writeSync = (...args) => {
  if (fs.existsSync(process.env.FULL)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  return writeSync(...args);
};
`;

jest.setTimeout(60_000);

let parent: string;
const writers: ChildProcessWithoutNullStreams[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'data-directory-'));
  compileSources();
});

afterAll(() => {
  for (const writer of writers) writer.kill('SIGKILL');
  rmSync(parent, { recursive: true, force: true });
  rmSync(BUILD, { recursive: true, force: true });
});

function compileSources(): void {
  mkdirSync(BUILD, { recursive: true });
  const sources = readdirSync(SOURCES).filter((name) => /(?<!\.test)\.ts$/.test(name));
  for (const name of sources) {
    const { code } = transformFileSync(join(SOURCES, name), {
      swcrc: false,
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    writeFileSync(join(BUILD, name.replace(/\.ts$/, '.js')), code);
  }
  writeFileSync(join(BUILD, 'writer.js'), WRITER);
  writeFileSync(join(BUILD, 'fillable-disk.cjs'), FILLABLE_DISK);
}

/** Starts a writer and waits for a line that begins like this. */
async function startWriter(directory: string, awaited: string, full?: string) {
  const preload = full ? ['--require', join(BUILD, 'fillable-disk.cjs')] : [];
  const env = { ...process.env, FULL: full ?? '' };
  const writer = spawn(process.execPath, [...preload, join(BUILD, 'writer.js'), directory], { env });
  writers.push(writer);
  const lines: string[] = [];
  const reader = createInterface({ input: writer.stdout });
  reader.on('line', (line) => lines.push(line));
  /** The next line that begins like this. */
  const nextLine = (start: string) =>
    new Promise<string>((resolve, reject) => {
      const look = (line: string) => {
        if (!line.startsWith(start)) return;
        reader.off('line', look);
        resolve(line);
      };
      reader.on('line', look);
      writer.once('exit', () => reject(new Error(`ended without "${start}": ${lines.join(', ')}`)));
    });
  const kill = async () => {
    writer.kill('SIGKILL');
    await once(reader, 'close');
  };
  return { line: await nextLine(awaited), lines, nextLine, kill };
}

async function countRows(directory: string): Promise<number> {
  const database = await openEmbeddedDatabase({ directory });
  const client = new Client(database.poolConfig());
  await client.connect();
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM written');
  await client.end();
  await database.close();
  return rows[0]?.count ?? 0;
}

describe('one process at a time', () => {
  test('a second process is refused in words, and the directory is free after kill -9 with every row in it', async () => {
    const directory = join(parent, 'one');
    const first = await startWriter(directory, 'row 200');
    const second = await startWriter(directory, 'refused');
    expect(second.line).toBe(
      `refused directory_in_use The data directory ${directory} is in use by another running process.`,
    );
    expect(second.lines).toEqual(['locking', second.line]);
    await expect(openEmbeddedDatabase({ directory })).rejects.toMatchObject({ code: 'directory_in_use', directory });
    await first.kill();
    const acknowledged = first.lines.filter((line) => line.startsWith('row ')).length;
    expect(await countRows(directory)).toBeGreaterThanOrEqual(acknowledged);
  });

  test('twin: without the lock two of them lose rows that were acknowledged', async () => {
    const cluster = join(parent, 'unlocked');
    cpSync(join(parent, 'one', 'pg'), cluster, { recursive: true });
    const [first, second] = [await openPgliteEngine(cluster), await openPgliteEngine(cluster)];
    await first.run(encodeQuery('INSERT INTO written SELECT 1000000 + n FROM generate_series(1, 10) AS n'));
    await second.run(encodeQuery('INSERT INTO written SELECT 2000000 + n FROM generate_series(1, 10) AS n'));
    await first.close();
    await second.close();
    const reopened = await openPgliteEngine(cluster);
    const answer = await reopened.run(encodeQuery('SELECT count(*) FROM written WHERE number > 1000000'));
    await reopened.close();
    const row = splitMessages(answer).messages.find((message) => messageType(message) === 'D');
    expect(row && messageBody(row).subarray(6).toString()).not.toBe('20');
  });

  test('a directory reached by another path is the same directory', async () => {
    const directory = join(parent, 'one');
    const database = await openEmbeddedDatabase({ directory });
    const otherPath = `${parent}/./one/../one`;
    await expect(openEmbeddedDatabase({ directory: otherPath })).rejects.toMatchObject({ code: 'directory_in_use' });
    await database.close();
  });
});

describe('a full disk', () => {
  test('fails writes at once, and the database goes on by itself when there is room again', async () => {
    const directory = join(parent, 'one');
    const full = join(parent, 'full');
    const before = await countRows(directory);
    const writer = await startWriter(directory, 'row 100', full);
    writeFileSync(full, '');
    const startedAt = Date.now();
    expect(await writer.nextLine('error')).toBe('error ECONNRESET');
    expect(Date.now() - startedAt).toBeLessThan(5000);
    rmSync(full);
    await writer.nextLine('row');
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    await writer.kill();
    const acknowledged = writer.lines.filter((line) => line.startsWith('row ')).length;
    expect(await countRows(directory)).toBeGreaterThanOrEqual(before + acknowledged);
  });
});

describe('a first start that is killed', () => {
  test('leaves nothing half made: the next start begins anew and cleans up', async () => {
    const directory = join(parent, 'two');
    const killed = await startWriter(directory, 'creating');
    await killed.kill();
    expect(existsSync(join(directory, 'pg'))).toBe(false);
    const next = await startWriter(directory, 'row 1');
    await next.kill();
    expect(readdirSync(directory)).toEqual(['pg']);
  });
});

describe('without turn-taking (twins)', () => {
  const ask = async (sql: string, run: (bytes: Uint8Array) => Promise<Buffer>) =>
    (await run(encodeQuery(sql))).toString();

  test('the rollback of one connection takes the row of another along', async () => {
    const cluster = join(parent, 'raw');
    cpSync(join(parent, 'one', 'pg'), cluster, { recursive: true });
    const { run, close } = await openPgliteEngine(cluster);
    await ask('CREATE TABLE item (label text)', run);
    await ask('BEGIN', run); // first connection
    await ask(`INSERT INTO item VALUES ('of the second')`, run);
    await ask('ROLLBACK', run); // first connection
    expect(await ask('SELECT label FROM item', run)).not.toContain('of the second');
    await close();
  });

  test('UNLISTEN * of one connection silences another', async () => {
    const { run, close } = await openPgliteEngine(join(parent, 'raw'));
    await ask('LISTEN plans', run); // first connection
    await ask('UNLISTEN *', run); // second connection
    expect(await ask(`NOTIFY plans, 'lost'`, run)).not.toContain('lost');
    await close();
  });
});
