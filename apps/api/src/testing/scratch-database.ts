import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { entities, migrations } from '../schema.js';
import { copyPreparedDirectory } from './prepared-directory.js';
import { isReachable } from './is-reachable.js';

/** The databases that tests run on: the embedded one always, PostgreSQL (TEST_DATABASE_URL) where it is reachable. */
export type DatabaseKind = 'embedded' | 'postgresql';

export type ScratchPlace = { env: Record<string, string>; remove: () => Promise<void> };
export type ScratchDatabase = { config: Config; database: Database; close: () => Promise<void> };

const postgresUrl = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/';

export const databaseKinds = async (): Promise<DatabaseKind[]> =>
  (await isReachable(postgresUrl, 5432)) ? ['embedded', 'postgresql'] : ['embedded'];

/** An empty place for a database of this kind, as the settings that name it: nothing is made there yet. */
export const scratchPlace = async (kind: DatabaseKind): Promise<ScratchPlace> => {
  const directory = await mkdtemp(join(tmpdir(), 'backcast-test-'));
  const removeDirectory = async (): Promise<void> => rm(directory, { recursive: true, force: true });
  if (kind === 'embedded') return { env: { BACKCAST_DATA_DIR: directory }, remove: removeDirectory };
  const name = `backcast_test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  const remove = async (): Promise<void> => {
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await removeDirectory();
  };
  return { env: { BACKCAST_DATA_DIR: directory, DATABASE_URL: url.href }, remove };
};

/** A place whose first start is already behind it; the first start itself is tested on empty places. */
export const migratedPlace = async (kind: DatabaseKind): Promise<ScratchPlace> => {
  const place = await scratchPlace(kind);
  if (kind === 'embedded') await copyPreparedDirectory(String(place.env['BACKCAST_DATA_DIR']));
  return place;
};

/** An empty, migrated database that is gone after `close`. */
export const openScratchDatabase = async (
  kind: DatabaseKind,
  env: Record<string, string> = {},
): Promise<ScratchDatabase> => {
  const place = await migratedPlace(kind);
  const config = new Config({ ...place.env, ...env });
  const database = await Database.open(config, { entities, migrations });
  const close = async (): Promise<void> => {
    await database.close();
    await place.remove();
  };
  return { config, database, close };
};

const onServer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
};
