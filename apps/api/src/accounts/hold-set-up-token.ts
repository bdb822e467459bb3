import pg from 'pg';
import type { Database } from '../platform/database/database.js';

/**
 * Whether the set-up token is this process's to print. On PostgreSQL a lock of a connection of its own says so, which
 * ends with the process however that ends; an embedded database has only one process anyway.
 */
export const holdSetUpToken = async ({ engine }: Database): Promise<boolean> => {
  if (engine.kind === 'embedded') return true;
  const client = new pg.Client({ ...engine.poolConfig(), application_name: 'backcast set-up', keepAlive: true });
  client.on('error', () => {}); // The next process to start then has the token.
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock(872346502) AS held');
  if (rows[0]?.held) {
    // Held until the process ends, without keeping it from ending.
    (client as unknown as { unref(): void }).unref();
    return true;
  }
  await client.end();
  return false;
};
