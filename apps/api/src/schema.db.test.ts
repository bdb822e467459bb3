import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { entities, migrations } from './schema.js';
import { makeOrganization } from './testing/builders.js';
import { databaseKinds, openScratchDatabase, type ScratchDatabase, scratchPlace } from './testing/scratch-database.js';

const kinds = await databaseKinds();

/** Tables that belong to no organization, each with its reason. */
const withoutOrganization: Record<string, string> = {
  installation: 'one row about the installation itself',
  organization: 'is the organization',
  account: 'may be a person in several organizations',
  known_device: 'belongs to an account',
  guess: 'counts hashes of names and addresses, before anybody is known',
  migration: 'the schema’s own history',
};

/** What TypeORM would change to make the schema as the entities say. */
const differences = async ({ database }: ScratchDatabase): Promise<string[]> => {
  const { upQueries } = await database.source.driver.createSchemaBuilder().log();
  const queries = upQueries.map(({ query }) => query);
  // TypeORM does not recognize this default as its own and would set it again to what it is.
  const isSetAgain = (query: string): boolean => {
    const column = / ALTER COLUMN "id" (DROP DEFAULT|SET DEFAULT gen_random_uuid\(\))$/.exec(query);
    const partner = query.slice(0, column?.index) + ' ALTER COLUMN "id" DROP DEFAULT';
    return column !== null && queries.includes(partner);
  };
  // Keys, checks and indexes beyond the primary key are the migrations' own; entities know columns.
  return queries.filter((query) => !/ (DROP|ADD) CONSTRAINT "(?!PK)|^DROP INDEX/.test(query) && !isSetAgain(query));
};

describe.each(kinds)('the schema on %s', (kind) => {
  let scratch: ScratchDatabase;
  beforeAll(async () => {
    scratch = await openScratchDatabase(kind);
  }, 60_000);
  afterAll(() => scratch.close(), 30_000);

  test('has the organization in every table, or a written reason', async () => {
    const { database } = scratch;
    const tables = await database.query<{ name: string; owned: boolean }>(
      `SELECT t.table_name AS name, EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_schema = 'public'
           AND c.table_name = t.table_name AND c.column_name = 'org_id' AND c.is_nullable = 'NO') AS owned
         FROM information_schema.tables t WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'`,
    );
    const without = tables.filter(({ owned }) => !owned).map(({ name }) => name);
    expect(without.toSorted()).toEqual(Object.keys(withoutOrganization).toSorted());
    expect(tables.length).toBeGreaterThan(25);
  });

  test('refers from table to table of organizations only together with the organization', async () => {
    const { database } = scratch;
    const loose = await database.query<{ name: string }>(
      `SELECT k.conrelid::regclass || ': ' || pg_get_constraintdef(k.oid) AS name FROM pg_constraint k
         WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
           AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'org_id')
           AND NOT EXISTS (SELECT 1 FROM unnest(k.conkey, k.confkey) AS pair (here, there)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.here AND a.attname = 'org_id'
             JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.there AND b.attname = 'org_id')`,
    );
    expect(loose).toEqual([]);
    const [a, b] = [await makeOrganization(database), await makeOrganization(database)];
    const [team] = await database.query<{ id: string }>(
      `WITH made AS (INSERT INTO team (org_id, kind, name) VALUES ($1, 'team', 'a') RETURNING id) SELECT id FROM made`,
      [a],
    );
    const foreign = database.query(`INSERT INTO person (org_id, name, role, team_id) VALUES ($1, 'b', 'viewer', $2)`, [
      b,
      team?.id,
    ]);
    await expect(foreign).rejects.toMatchObject({ code: '23503' });
  });

  test('has the columns, types, nulls and defaults of the entities; a column that drifted is found', async () => {
    expect(await differences(scratch)).toEqual([]);
    for (const drift of [
      'ALTER TABLE person ALTER COLUMN name DROP NOT NULL',
      'ALTER TABLE event ALTER COLUMN place DROP DEFAULT',
      'ALTER TABLE event_goal ALTER COLUMN staff_people TYPE bigint',
      'ALTER TABLE team DROP COLUMN kind',
      'ALTER TABLE event_pin ADD COLUMN note text',
    ]) {
      const before = (await differences(scratch)).length;
      await scratch.database.query(drift);
      expect([drift, (await differences(scratch)).length > before]).toEqual([drift, true]);
    }
  });

  test('a migration that fails in the middle leaves schema and data as they were; the next start goes on', async () => {
    const place = await scratchPlace(kind);
    const config = new Config(place.env);
    const open = (more: (new () => MigrationInterface)[]) =>
      Database.open(config, { entities, migrations: [...migrations, ...more] });
    try {
      await expect(open([Breaks1999999999999])).rejects.toThrow(/no_such_table/);
      const first = await open([]);
      expect(await first.query('SELECT name FROM migration')).toHaveLength(migrations.length);
      const orgId = await makeOrganization(first, { name: '原样' });
      await first.close();
      await expect(open([Breaks1999999999999])).rejects.toThrow(/no_such_table/);
      const second = await open([]);
      expect(await second.query(`SELECT to_regclass('public.half_done') AS half`)).toEqual([{ half: null }]);
      expect(await second.query('SELECT name FROM organization WHERE id = $1', [orgId])).toEqual([{ name: '原样' }]);
      await second.close();
    } finally {
      await place.remove();
    }
  }, 60_000);
});

class Breaks1999999999999 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE half_done (id int); UPDATE organization SET name = 'half'`);
    await runner.query('INSERT INTO no_such_table VALUES (1)');
  }

  async down(): Promise<void> {}
}

if (kinds.includes('postgresql'))
  test('four processes that start at once on one empty database migrate it once', async () => {
    const place = await scratchPlace('postgresql');
    const config = new Config(place.env);
    try {
      const opened = await Promise.all([1, 2, 3, 4].map(() => Database.open(config, { entities, migrations })));
      const names = await opened[0]?.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
      expect(names?.map(({ name }) => name)).toEqual(migrations.map((migration) => migration.name));
      expect(await opened[3]?.query('SELECT id FROM installation')).toHaveLength(1);
      for (const database of opened) await database.close();
    } finally {
      await place.remove();
    }
  }, 60_000);
