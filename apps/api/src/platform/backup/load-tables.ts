import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { BackupUnreadable, exactTexts } from './backup-format.js';
import { readParts } from './read-parts.js';
import { type Column, quoted, readForeignKeys, readTables, type Table } from './table-catalog.js';

const rowsAtOnce = 500;

/**
 * Replaces all rows by those of a verified backup, in the caller's transaction. References are taken off meanwhile
 * and put on again at the end, which checks them all at once and makes the order of rows unimportant. `later` are the
 * migrations that the backup does not know: the tables go back to its version, take its rows, and come forward again.
 */
export const loadTables = async (tx: EntityManager, path: string, later: MigrationInterface[]): Promise<void> => {
  const runner = tx.queryRunner as QueryRunner;
  for (const setting of exactTexts) await tx.query(setting);
  await tx.query(`SET LOCAL backcast.rewrites_history = 'on'`);
  await tx.query(`TRUNCATE ${(await readTables(tx)).map((table) => quoted(table.name)).join(', ')}`);
  for (const migration of later.toReversed()) await migration.down(runner);
  const tables = await readTables(tx);
  const references = await readForeignKeys(tx);
  for (const { table, name } of references) await tx.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  await insertRows(tx, tables, path);
  await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { table, name, definition } of references)
    await tx.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  for (const table of tables) await continueNumbers(tx, table);
  for (const migration of later) await migration.up(runner);
};

const insertRows = async (tx: EntityManager, tables: Table[], path: string): Promise<void> => {
  let insert: ((rows: (string | null)[][]) => Promise<void>) | undefined;
  let rows: (string | null)[][] = [];
  const flush = async (): Promise<void> => {
    if (rows.length > 0) await insert?.(rows);
    rows = [];
  };
  for await (const part of readParts(path)) {
    if (part.kind === 'row') rows.push(part.row);
    if (part.kind !== 'row' || rows.length >= rowsAtOnce) await flush();
    if (part.kind === 'table') insert = insertInto(tx, tables, part.table, part.columns);
  }
};

/** Values travel as texts, a list for each column, and become what the column is inside the database. */
const insertInto = (tx: EntityManager, tables: Table[], name: string, columns: string[]) => {
  const known = tables.find((table) => table.name === name)?.columns ?? [];
  const types = columns.map((column) => known.find((one) => one.name === column) ?? refuseUnknown());
  const lists = types.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const aliases = types.map((_, index) => `c${index}`).join(', ');
  const values = types.map(({ type }, index) => `c${index}::${type}`).join(', ');
  const sql = `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) OVERRIDING SYSTEM VALUE
               SELECT ${values} FROM unnest(${lists}) AS r(${aliases})`;
  return async (rows: (string | null)[][]): Promise<void> => {
    await tx.query(
      sql,
      types.map((_, index) => rows.map((row) => row[index])),
    );
  };
};

const refuseUnknown = (): Column => {
  throw new BackupUnreadable('damaged');
};

/** New numbers go on after the largest that is there. */
const continueNumbers = async (tx: EntityManager, { name, columns }: Table): Promise<void> => {
  for (const column of columns.filter(({ identity }) => identity)) {
    await tx.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column.name)}), 0) + 1, false) FROM ${quoted(name)}`,
      [quoted(name), column.name],
    );
  }
};
