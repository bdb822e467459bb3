import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/** One table of an owner and all rows that it shall have afterwards. */
export type TableRows<E extends ObjectLiteral = ObjectLiteral> = { entity: EntityTarget<E>; rows: Partial<E>[] };

/**
 * Makes the rows of one event in several tables exactly the given ones, as one statement: a save that would otherwise
 * be a round trip for each table and verb. Rows that stay as they are are not written again. Columns that a row does
 * not name become null.
 */
export const replaceRows = async (tx: EntityManager, eventId: string, tables: TableRows[]): Promise<void> => {
  const parts = tables.map(({ entity }, n) => replaceOne(tx.connection.getMetadata(entity), n));
  const values = tables.map(({ entity, rows }) => toJson(tx.connection.getMetadata(entity), rows));
  await tx.query(`WITH ${parts.join(',\n')} SELECT 1`, [eventId, ...values]);
};

// A row is deleted or upserted, never both: parts of one statement do not see what the others did.
const replaceOne = ({ tableName, columns, primaryColumns }: EntityMetadata, n: number): string => {
  const names = columns.map((column) => column.databaseName);
  const keys = primaryColumns.map((column) => column.databaseName);
  const values = names.filter((name) => !keys.includes(name));
  const of = (table: string): string => values.map((name) => `${table}.${name}`).join(', ');
  return `new${n} AS (SELECT * FROM jsonb_populate_recordset(NULL::${tableName}, $${n + 2})),
gone${n} AS (DELETE FROM ${tableName} o WHERE o.event_id = $1
  AND NOT EXISTS (SELECT FROM new${n} n WHERE ${keys.map((key) => `n.${key} = o.${key}`).join(' AND ')})),
put${n} AS (INSERT INTO ${tableName} AS o (${names.join(', ')}) SELECT ${names.join(', ')} FROM new${n}
  ON CONFLICT (${keys.join(', ')}) DO UPDATE SET (${values.join(', ')}) = ROW (${of('excluded')})
  WHERE (${of('o')}) IS DISTINCT FROM (${of('excluded')}))`;
};

const toJson = ({ columns }: EntityMetadata, rows: ObjectLiteral[]): string =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [column.databaseName, row[column.propertyName]]))),
  );
