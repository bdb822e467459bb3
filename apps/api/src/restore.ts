import { resolve } from 'node:path';
import { explainStart } from './explain-start.js';
import { BackupUnreadable } from './platform/backup/backup-format.js';
import { restoreBackup } from './platform/backup/restore-backup.js';
import { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { ContentStore } from './platform/files/content-store.js';
import { entities, migrations } from './schema.js';

/** The door for a restore by command: `node restore.js FILE`. An embedded database must not be in use by the product. */
const start = async (): Promise<void> => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('Say from where: npm run restore -- FILE');
  const config = new Config();
  const database = await Database.open(config, { entities, migrations });
  try {
    const { rows, files, madeAt } = await restoreBackup(database, new ContentStore(config), resolve(file));
    process.stdout.write(`Restored the backup of ${madeAt}: ${rows} rows, ${files} files. Everybody signs in again.\n`);
  } finally {
    await database.close();
  }
};

const reasons = {
  'not-a-backup': 'it is not a backup of this product',
  truncated: 'it is not complete',
  damaged: 'its content is damaged',
  'newer-version': 'it was made by a newer version; update first',
} as const;

const explain = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof BackupUnreadable) return `Nothing was restored and nothing changed: ${reasons[error.reason]}.`;
  return code === 'ENOENT' || message?.startsWith('Say from where') ? message : explainStart(error);
};

start().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
