import { cp, mkdir, mkdtemp, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { entities, migrations } from '../schema.js';

/**
 * Fills a directory with an embedded database as the migrations leave it. The first of the run's processes that needs one
 * makes it, the others wait for it, and all copy it.
 */
export const copyPreparedDirectory = async (to: string): Promise<void> => {
  const kept = process.env['BACKCAST_TEST_PREPARED'] ?? (await mkdtemp(join(tmpdir(), 'backcast-prepared-')));
  const prepared = join(kept, 'database');
  const isFirst = await succeeds(mkdir(join(kept, 'first')));
  if (isFirst) await prepare(join(kept, 'unfinished'), prepared);
  while (!(await succeeds(stat(prepared)))) await later(50);
  await cp(prepared, to, { recursive: true });
};

const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );

const prepare = async (unfinished: string, prepared: string): Promise<void> => {
  await mkdir(unfinished);
  const database = await Database.open(new Config({ BACKCAST_DATA_DIR: unfinished }), { entities, migrations });
  await database.close();
  await rename(unfinished, prepared);
};
