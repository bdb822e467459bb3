import type { Hint } from '@backcast/contracts/platform/hint';
import type { Database } from '../database/database.js';
import { hintChannel } from '../realtime/hint-channel.js';
import { packHints } from './pack-hints.js';

const batch = 500;

const waitingSql = `SELECT 1 FROM outbox WHERE relayed_at IS NULL AND kind = 'hint' LIMIT 1`;
const takeSql = `
  WITH taken AS (
    UPDATE outbox SET relayed_at = now()
    WHERE id IN (
      SELECT id FROM outbox WHERE relayed_at IS NULL AND kind = 'hint' ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, payload
  )
  SELECT payload FROM taken ORDER BY id`;

/**
 * Tells all processes what waits, in one notification for the whole batch: one in every transaction of the product
 * would make commits queue behind each other. Answers whether more is waiting.
 */
export const relayHints = async (database: Database): Promise<boolean> => {
  if ((await database.query(waitingSql)).length === 0) return false;
  // Not `database.transaction`: this commit is nobody's news and must not wake the relay again.
  return database.source.transaction(async (tx) => {
    const rows: { payload: Hint }[] = await tx.query(takeSql);
    for (const text of packHints(rows.map((row) => row.payload))) {
      await tx.query('SELECT pg_notify($1, $2)', [hintChannel, text]);
    }
    return rows.length === batch;
  });
};
