import type { Database } from '../database/database.js';
import { BackupUnreadable, type Header, type Totals } from './backup-format.js';
import { readParts } from './read-parts.js';
import { readTables } from './table-catalog.js';

export type Verified = { header: Header; totals: Totals };

/**
 * Reads the whole file and says what is in it. Throws BackupUnreadable unless it is complete, unchanged, of a version
 * that this one understands, and made of the tables and columns that are here; an older version's are looked at when
 * they are loaded. Nothing is touched.
 */
export const verifyBackup = async (database: Database, path: string): Promise<Verified> => {
  const here = new Map((await readTables(database.source.manager)).map((table) => [table.name, table.columns]));
  let header: Header | undefined;
  for await (const part of readParts(path)) {
    if (part.kind === 'header') {
      ({ header } = part);
      requireKnownVersion(database, header);
    }
    if (part.kind === 'table' && header && isOfThisVersion(database, header)) {
      const columns = here.get(part.table)?.map((column) => column.name);
      if (!columns || !part.columns.every((column) => columns.includes(column))) throw new BackupUnreadable('damaged');
    }
    if (part.kind === 'end' && header) return { header, totals: part.totals };
  }
  throw new BackupUnreadable('not-a-backup');
};

const isOfThisVersion = (database: Database, { migrations }: Header): boolean =>
  migrations.length === database.source.migrations.length;

const requireKnownVersion = (database: Database, { migrations }: Header): void => {
  const known = new Set(database.source.migrations.map((migration) => migration.constructor.name));
  if (!migrations.every((name) => known.has(name))) throw new BackupUnreadable('newer-version');
};
