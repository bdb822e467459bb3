import { readFile, rm } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { ContentStore } from '../files/content-store.js';
import { exactTexts, format, product, type RowLine, type Totals } from './backup-format.js';
import { LineWriter } from './line-writer.js';
import { quoted, readTables, type Table } from './table-catalog.js';

const rowsAtOnce = 500;

/**
 * Writes everything to `path`: all tables as they are at one moment, then the contents of files. Fails when the
 * file exists or anything cannot be read; then nothing stays. Contents that are missing on the disk cannot be in it;
 * their files are named in `missing`, for whoever made the backup to know.
 */
export const writeBackup = async (
  database: Database,
  contents: ContentStore,
  path: string,
  now: Date,
): Promise<Totals & { missing: string[] }> => {
  const writer = await LineWriter.create(path);
  try {
    const migrations = database.source.migrations.map((migration) => migration.constructor.name);
    await writer.write({ product, format, madeAt: now.toISOString(), migrations });
    const { tables, rows, hashes } = await database.patiently('REPEATABLE READ', (tx) => writeTables(tx, writer));
    const missing = await writeContents(contents, writer, hashes);
    const totals = { tables, rows, files: hashes.length - missing.length };
    await writer.finish(totals);
    return { ...totals, missing };
  } catch (error) {
    await writer.giveUp();
    await rm(path, { force: true });
    throw error;
  }
};

const writeTables = async (tx: EntityManager, writer: LineWriter) => {
  for (const setting of exactTexts) await tx.query(setting);
  const tables = await readTables(tx);
  let rows = 0;
  for (const table of tables) rows += await writeTable(tx, writer, table);
  const files: { sha256: string }[] = await tx.query('SELECT DISTINCT sha256 FROM file ORDER BY 1');
  return { tables: tables.length, rows, hashes: files.map((file) => file.sha256) };
};

const writeTable = async (tx: EntityManager, writer: LineWriter, { name, columns, key }: Table): Promise<number> => {
  await writer.write({ table: name, columns: columns.map((column) => column.name) });
  const texts = columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  const order = key.map(quoted).join(', ');
  await tx.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ARRAY[${texts}] AS row FROM ${quoted(name)} ORDER BY ${order}`,
  );
  let count = 0;
  for (;;) {
    const rows: { row: RowLine }[] = await tx.query(`FETCH ${rowsAtOnce} FROM backup_rows`);
    for (const { row } of rows) await writer.write(row);
    count += rows.length;
    if (rows.length < rowsAtOnce) break;
  }
  await tx.query('CLOSE backup_rows');
  return count;
};

const writeContents = async (contents: ContentStore, writer: LineWriter, hashes: string[]): Promise<string[]> => {
  const missing: string[] = [];
  for (const sha256 of hashes) {
    if (await contents.has(sha256))
      await writer.write({ file: sha256, content: await readFile(contents.pathOf(sha256), 'base64') });
    else missing.push(sha256);
  }
  return missing;
};
