import { cp, mkdir, mkdtemp, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { entities, migrations } from '../schema.js';

/**
 * Fills a directory with an embedded database as the migrations leave it. The run's processes each make one, the
 * first time they need it, and copy it from then on.
 */
export const copyPreparedDirectory = async (to: string): Promise<void> => {
  const kept = process.env['BACKCAST_TEST_PREPARED'] ?? (await mkdtemp(join(tmpdir(), 'backcast-prepared-')));
  const prepared = join(kept, String(process.pid));
  if (!(await stat(prepared).catch(() => null))) await prepare(prepared);
  await cp(prepared, to, { recursive: true });
};

const prepare = async (directory: string): Promise<void> => {
  const unfinished = `${directory}.unfinished`;
  await mkdir(unfinished, { recursive: true });
  const database = await Database.open(new Config({ BACKCAST_DATA_DIR: unfinished }), { entities, migrations });
  await database.close();
  await rename(unfinished, directory);
};
