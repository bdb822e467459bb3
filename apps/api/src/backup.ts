import { resolve } from 'node:path';
import { explainStart } from './explain-start.js';
import { writeBackup } from './platform/backup/write-backup.js';
import { Config } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { ContentStore } from './platform/files/content-store.js';
import { entities, migrations } from './schema.js';

/** The door for a backup by command: `node backup.js FILE`. On PostgreSQL the product may run meanwhile. */
const start = async (): Promise<void> => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('Say where to: npm run backup -- FILE');
  const config = new Config();
  const database = await Database.open(config, { entities, migrations });
  try {
    const { rows, files, missing } = await writeBackup(database, new ContentStore(config), resolve(file), new Date());
    process.stdout.write(`Backup written to ${resolve(file)}: ${rows} rows, ${files} files\n`);
    if (missing.length > 0) {
      process.stderr.write(
        `${missing.length} files are missing on the disk and so in the backup:\n  ${missing.join('\n  ')}\n`,
      );
      process.exitCode = 2;
    }
  } finally {
    await database.close();
  }
};

start().catch((error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException;
  const isExpected = code === 'EEXIST' || message?.startsWith('Say where to');
  process.stderr.write(`${isExpected ? message : explainStart(error)}\n`);
  process.exit(1);
});
