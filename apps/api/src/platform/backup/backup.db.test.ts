import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeEvent, makeOrganization, makePerson } from '../../testing/builders.js';
import { databaseKinds, openScratchDatabase, type ScratchDatabase } from '../../testing/scratch-database.js';
import type { Database } from '../database/database.js';
import { ContentStore } from '../files/content-store.js';
import { BackupUnreadable, exactTexts } from './backup-format.js';
import { restoreBackup } from './restore-backup.js';
import { readTables } from './table-catalog.js';
import { writeBackup } from './write-backup.js';

const kinds = await databaseKinds();
const now = new Date('2026-11-22T08:00:00.000Z');

const contentsOf = ({ config }: ScratchDatabase): ContentStore => new ContentStore(config);

/** Values that a backup of texts could bend: bytes, large numbers, marks of arrays and JSON, microseconds, no value. */
const fill = async (scratch: ScratchDatabase): Promise<void> => {
  const { database } = scratch;
  const orgId = await makeOrganization(database, { name: `O'Brien "倒推"\\,{}\n𠮷` });
  const personId = await makePerson(database, orgId, { name: 'NULL', phone: '' });
  const eventId = await makeEvent(database, orgId);
  const q = (sql: string, values: unknown[] = []) => database.query(sql, values);
  // Children whose keys sort before their parents': rows that only fit together when all are there.
  await q(
    `INSERT INTO team (id, org_id, kind, name) VALUES ('ffffffff-0000-4000-8000-000000000000', $1, 'region', '华东')`,
    [orgId],
  );
  await q(
    `INSERT INTO team (id, org_id, kind, name, parent_id)
     VALUES ('00000000-0000-4000-8000-000000000000', $1, 'team', '一组', 'ffffffff-0000-4000-8000-000000000000')`,
    [orgId],
  );
  await q(
    `INSERT INTO event_goal (event_id, org_id, purpose, secondary_purposes, balanced, floor_percent, stretch_percent,
       forward_new_products, forward_new_people, forward_policy, backward_kind, backward_amount_minor, children_per_customer,
       party_source_kind, staff_people, floor_chance, overfill_chance)
     VALUES ($1, $2, 'sales', $3, 0.1 + 0.2::float8, 80, 1e-300, 'NaN', 'Infinity', -0.0, 'amount', 9223372036854775807, 1.5,
       'assumption', 3, 0.9, 0.05)`,
    [eventId, orgId, ['a,b', '"quoted"', '{braces}', 'back\\slash', '', 'NULL']],
  );
  await q(
    `INSERT INTO event_session (id, org_id, event_id, position, local_date, starts_at)
     VALUES (gen_random_uuid(), $1, $2, 0, '2028-02-29', '2026-11-22 08:00:00.123456+08'), (gen_random_uuid(), $1, $2, 1, NULL, NULL)`,
    [orgId, eventId],
  );
  await q(`INSERT INTO account (id, sign_in_name, password_hash) VALUES ($1, 'a@example.com', 'x')`, [personId]);
  await q('UPDATE person SET account_id = $1 WHERE id = $1', [personId]);
  await q(
    `INSERT INTO sign_in_session (token_hash, account_id, org_id, person_id, address, browser, expires_at)
     VALUES ($1, $2, $3, $2, '::1', 'test', now() + interval '1 day')`,
    [Buffer.from([0, 255, 92, 39, 10]), personId, orgId],
  );
  await q(
    `INSERT INTO change (org_id, actor_id, event_id, section, cause, before, after)
     SELECT $1, $2, $3, 'goal', 'edit', $4, jsonb_build_object('n', n) FROM generate_series(1, 1203) n`,
    [orgId, personId, eventId, JSON.stringify({ text: '\u2028"\\', deep: [{ a: null }, 1e21, 0.1] })],
  );
  await q(
    `INSERT INTO change (org_id, section, cause, before, after, undoes) SELECT $1, 'goal', 'undo', '{}', '{}', min(id) FROM change`,
    [orgId],
  );
  const received = await contentsOf(scratch).receive(Readable.from([Buffer.from('a picture')]), 100);
  await contentsOf(scratch).keep(received);
  await q(`INSERT INTO file (org_id, name, type, bytes, sha256) VALUES ($1, '图.png', 'image/png', 9, $2)`, [
    orgId,
    received.sha256,
  ]);
};

/** A sum of each table's rows, as texts; what a restore is meant to change is left out. */
const sums = async (database: Database): Promise<Record<string, string>> =>
  database.snapshot(async (tx) => {
    for (const setting of exactTexts) await tx.query(setting);
    const result: Record<string, string> = {};
    for (const { name, columns } of await readTables(tx)) {
      const kept = columns.filter((column) => column.name !== 'ended_at').map((column) => `"${column.name}"`);
      const only = name === 'change' ? `WHERE cause <> 'restore'` : '';
      const row = `ROW(${kept.join(', ')})::text`;
      const [sum]: { sum: string }[] = await tx.query(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(${row}, E'\\n' ORDER BY ${row})), '') AS sum FROM "${name}" ${only}`,
      );
      result[name] = sum?.sum ?? '';
    }
    return result;
  });

describe.each(kinds)('backup from %s', (kind) => {
  let source: ScratchDatabase;
  let directory: string;
  let path: string;
  let sourceSums: Record<string, string>;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'backcast-backup-'));
    path = join(directory, 'backup');
    source = await openScratchDatabase(kind);
    await fill(source);
    sourceSums = await sums(source.database);
    await writeBackup(source.database, contentsOf(source), path, now);
  }, 120_000);
  afterAll(async () => {
    await source.close();
    await rm(directory, { recursive: true, force: true });
  });

  test('names the contents that are missing on the disk, and holds all others', async () => {
    const contents = contentsOf(source);
    const [{ sha256 } = { sha256: '' }] = await source.database.query<{ sha256: string }>('SELECT sha256 FROM file');
    const [here, away] = [contents.pathOf(sha256), join(directory, 'away')];
    const other = join(directory, 'incomplete');
    await rename(here, away);
    try {
      expect(await writeBackup(source.database, contents, other, now)).toMatchObject({ files: 0, missing: [sha256] });
    } finally {
      await rename(away, here);
    }
    await rm(other);
    expect(await writeBackup(source.database, contents, other, now)).toMatchObject({ files: 1, missing: [] });
  });

  test.each(kinds)(
    'restored on %s everything is the same, and everybody signs in again',
    async (target) => {
      const scratch = await openScratchDatabase(target);
      const { database } = scratch;
      await makeOrganization(database, { name: 'will be gone' });
      const result = await restoreBackup(database, contentsOf(scratch), path);
      expect(await sums(database)).toEqual(sourceSums);
      expect(result).toMatchObject({ madeAt: now.toISOString(), files: 1 });
      const [file] = await database.query<{ sha256: string }>('SELECT sha256 FROM file');
      expect(await readFile(contentsOf(scratch).pathOf(file?.sha256 ?? ''), 'utf8')).toBe('a picture');
      expect(await database.query('SELECT 1 FROM sign_in_session WHERE ended_at IS NULL')).toEqual([]);
      expect(await database.query(`SELECT 1 FROM change WHERE cause = 'restore'`)).toHaveLength(1);
      const [{ orphans } = { orphans: -1 }] = await database.query<{ orphans: number }>(
        `SELECT count(*)::int AS orphans FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
      );
      const [{ there } = { there: -2 }] = await source.database.query<{ there: number }>(
        `SELECT count(*)::int AS there FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
      );
      expect(orphans).toBe(there);
      // Numbers go on where the backup ended.
      await database.query(
        `INSERT INTO change (org_id, section, cause, before, after) SELECT id, 'goal', 'edit', '{}', '{}' FROM organization`,
      );

      const again = join(directory, `again-${target}`);
      await writeBackup(database, contentsOf(scratch), again, now);
      await restoreBackup(database, contentsOf(scratch), again);
      await scratch.close();
    },
    120_000,
  );

  const text = async (): Promise<string> => gunzipSync(await readFile(path)).toString();
  const packed = async (change: (lines: string[]) => string[]): Promise<Buffer> =>
    gzipSync(change((await text()).split('\n')).join('\n'));

  const bad: [what: string, reason: string, make: (target: string) => Promise<void>][] = [
    ['empty', 'truncated', (target) => writeFile(target, '')],
    ['an empty archive', 'truncated', (target) => writeFile(target, gzipSync(''))],
    ['of another kind', 'not-a-backup', (target) => writeFile(target, 'PK\u0003\u0004 something else')],
    ['an archive of something else', 'truncated', (target) => writeFile(target, gzipSync('{"product":"other"}'))],
    ['of another product', 'not-a-backup', (target) => writeFile(target, gzipSync('{"product":"other"}\n'))],
    [
      'cut off in the middle',
      'truncated',
      async (target) => {
        await writeFile(target, await readFile(path));
        await truncate(target, Math.floor((await readFile(path)).length / 2));
      },
    ],
    [
      'without its last line',
      'truncated',
      async (target) => writeFile(target, await packed((lines) => lines.slice(0, -2))),
    ],
    [
      'missing one row',
      'damaged',
      async (target) => writeFile(target, await packed((lines) => lines.toSpliced(40, 1))),
    ],
    [
      'changed in one letter',
      'damaged',
      async (target) =>
        writeFile(target, gzipSync((await text()).replace('will', 'well').replace("O'Brien", "O'Bryen"))),
    ],
    [
      'of a newer version',
      'newer-version',
      async (target) =>
        writeFile(
          target,
          await packed((lines) => [
            (lines[0] ?? '').replace('"migrations":[', '"migrations":["FromTheFuture9",'),
            ...lines.slice(1),
          ]),
        ),
    ],
    [
      'of a newer format',
      'newer-version',
      async (target) =>
        writeFile(
          target,
          await packed((lines) => [(lines[0] ?? '').replace('"format":1', '"format":2'), ...lines.slice(1)]),
        ),
    ],
  ];

  test.each(bad)('a file that is %s is refused as %s, and the old data is intact', async (what, reason, make) => {
    const target = join(directory, `bad-${what.replaceAll(' ', '-')}`);
    await make(target);
    const before = await sums(source.database);
    const refused = restoreBackup(source.database, contentsOf(source), target);
    await expect(refused).rejects.toMatchObject({ constructor: BackupUnreadable, reason });
    expect(await sums(source.database)).toEqual(before);
  });

  test('one that is whole but whose rows do not fit together is refused, and the old data is intact', async () => {
    const lines = (await text()).split('\n').slice(0, -2);
    const at = lines.findIndex((line) => line.startsWith('{"table":"event",'));
    const without = lines.toSpliced(at + 1, 1);
    const sha256 = createHash('sha256')
      .update(`${without.join('\n')}\n`)
      .digest('hex');
    const count = (start: string) => without.filter((line) => line.startsWith(start)).length;
    const end = { tables: count('{"table"'), rows: count('['), files: count('{"file"'), sha256 };
    const target = join(directory, 'bad-references');
    await writeFile(target, gzipSync(`${[...without, JSON.stringify({ end })].join('\n')}\n`));
    const before = await sums(source.database);
    await expect(restoreBackup(source.database, contentsOf(source), target)).rejects.toMatchObject({
      reason: 'damaged',
    });
    expect(await sums(source.database)).toEqual(before);
  });

  test('a file that exists is not written over', async () => {
    await expect(writeBackup(source.database, contentsOf(source), path, now)).rejects.toThrow('EEXIST');
    expect((await readFile(path)).length).toBeGreaterThan(1_000);
  });
});
