import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { entities, migrations } from './schema.js';
import { makeEvent, makeOrganization, makePerson } from './testing/builders.js';
import { databaseKinds, scratchPlace, type ScratchPlace } from './testing/scratch-database.js';
import { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { ContentStore } from './platform/files/content-store.js';
import { restoreBackup } from './platform/backup/restore-backup.js';
import { readTables } from './platform/backup/table-catalog.js';
import { writeBackup } from './platform/backup/write-backup.js';

/** The first version that people may have run. */
const oldest = migrations.slice(0, 3);
const rows = 10_000;

const open = (place: ScratchPlace, schema = migrations): Promise<Database> =>
  Database.open(new Config(place.env), { entities, migrations: schema });

/** Everything that the migrations made, as the database describes it. */
const schemaOf = (database: Database): Promise<{ what: string }[]> =>
  database.query(`
    SELECT what FROM (
      SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS what
      FROM information_schema.columns WHERE table_schema = 'public'
      UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
      UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal) AS made
    ORDER BY what`);

const counts = async (database: Database): Promise<Record<string, number>> => {
  const result: Record<string, number> = {};
  for (const { name } of await readTables(database.source.manager))
    [{ n: result[name] = -1 }] = (await database.query(`SELECT count(*)::int AS n FROM "${name}"`)) as [{ n: number }];
  return result;
};

const fill = async (database: Database): Promise<string> => {
  const orgId = await makeOrganization(database, { name: '早就在用的' });
  const personId = await makePerson(database, orgId);
  const eventId = await makeEvent(database, orgId);
  await database.query(
    `INSERT INTO event_session (id, org_id, event_id, position) VALUES (gen_random_uuid(), $1, $2, 0)`,
    [orgId, eventId],
  );
  await database.query(
    `INSERT INTO change (org_id, actor_id, event_id, section, cause, before, after)
     SELECT $1, $2, $3, 'goal', 'edit', '{}', jsonb_build_object('n', n) FROM generate_series(1, ${rows}) n`,
    [orgId, personId, eventId],
  );
  return orgId;
};

describe.each(await databaseKinds())('data of the oldest version, on %s,', (kind) => {
  let old: ScratchPlace;
  let fresh: ScratchPlace;
  let directory: string;
  let path: string;
  let before: Record<string, number>;
  let schema: { what: string }[];
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'backcast-upgrade-'));
    path = join(directory, 'backup');
    [old, fresh] = [await scratchPlace(kind), await scratchPlace(kind)];
    const database = await open(old, oldest);
    await fill(database);
    before = await counts(database);
    await writeBackup(database, new ContentStore(new Config(old.env)), path, new Date());
    await database.close();
  }, 120_000);
  afterAll(async () => {
    await old.remove();
    await fresh.remove();
    await rm(directory, { recursive: true, force: true });
  }, 60_000);

  test('is restored from its backup into this version, and brought up to it', async () => {
    const database = await open(fresh);
    try {
      schema = await schemaOf(database);
      await fill(database);
      await restoreBackup(database, new ContentStore(new Config(fresh.env)), path);
      expect(await schemaOf(database)).toEqual(schema);
      // The restore itself is one change more.
      expect(await counts(database)).toMatchObject({ ...before, change: rows + 1, organization: 1 });
    } finally {
      await database.close();
    }
  }, 120_000);

  test('is brought up to this version in place, with the same schema as a new database and every row', async () => {
    const database = await open(old);
    try {
      expect(await schemaOf(database)).toEqual(schema);
      expect(await counts(database)).toMatchObject(before);
      const [{ sum } = { sum: 0 }] = await database.query<{ sum: number }>(
        `SELECT sum((after->>'n')::int)::int AS sum FROM change`,
      );
      expect(sum).toBe((rows * (rows + 1)) / 2);
    } finally {
      await database.close();
    }
  }, 120_000);
});
