import type { EntityManager } from 'typeorm';

export type Column = { name: string; type: string; identity: boolean };
export type Table = { name: string; columns: Column[]; key: string[] };
export type ForeignKey = { table: string; name: string; definition: string };

// The list of migrations is in the header; guesses at passwords belong to this moment, not to history.
const notKept = ['migration', 'guess'];

const tablesSql = `
  SELECT c.relname AS name,
    (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
              'identity', a.attidentity <> '') ORDER BY a.attnum)
     FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT jsonb_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum))
     FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
     WHERE i.indrelid = c.oid AND i.indisprimary) AS key
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
  ORDER BY c.relname`;

const foreignKeysSql = `
  SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`;

/** The tables of the product as the database itself describes them, so that none can be forgotten. */
export const readTables = async (tx: EntityManager): Promise<Table[]> => tx.query(tablesSql, [notKept]);

export const readForeignKeys = async (tx: EntityManager): Promise<ForeignKey[]> => tx.query(foreignKeysSql);

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
