import type { Database } from '../platform/database/database.js';

type Values = Record<string, unknown>;

const insert = async (database: Database, table: string, values: Values): Promise<string> => {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`);
  // Wrapped, so that the row comes back and not TypeORM's pair of rows and count.
  const sql = `WITH made AS (INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')}) RETURNING id) SELECT id FROM made`;
  const [row] = await database.query<{ id: string }>(sql, Object.values(values));
  if (!row) throw new Error(`Nothing was inserted into ${table}`);
  return row.id;
};

export const makeOrganization = async (database: Database, values: Values = {}): Promise<string> =>
  insert(database, 'organization', { name: '春晖教育', zone: 'Asia/Shanghai', language: 'zh-CN', ...values });

export const makePerson = async (database: Database, orgId: string, values: Values = {}): Promise<string> =>
  insert(database, 'person', { org_id: orgId, name: '王丽', mail: 'wang@example.com', role: 'admin', ...values });

export const makeEvent = async (database: Database, orgId: string, values: Values = {}): Promise<string> =>
  insert(database, 'event', {
    org_id: orgId,
    template: 'education-seminar',
    name: '暑期讲座',
    zone: 'Asia/Shanghai',
    ...values,
  });
