import type { Database } from '../database/database.js';
import type { JobName } from '../jobs/job-names.js';
import type { JobQueue } from '../jobs/job-queue.js';

const batch = 200;

const waitingSql = `
  SELECT id, name, payload, (extract(epoch FROM at) * 1000000)::bigint AS micros
  FROM outbox WHERE relayed_at IS NULL AND kind = 'job' ORDER BY id LIMIT ${batch}`;

type Row = { id: string; name: JobName; payload: unknown; micros: string };

/**
 * Hands waiting jobs to the queue and marks them afterwards: a crash or a queue that is away in between hands them
 * again, and the queue knows the id. No row is locked meanwhile, because the queue may live in the same database,
 * and the embedded one has a single session that the lock would keep from it. Answers whether more is waiting.
 */
export const relayJobs = async (database: Database, queue: JobQueue): Promise<boolean> => {
  const rows = await database.query<Row>(waitingSql);
  if (rows.length === 0) return false;
  await queue.hand(rows.map((row) => ({ id: jobIdOf(row), name: row.name, payload: row.payload })));
  await database.query('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [rows.map((row) => row.id)]);
  return rows.length === batch;
};

// With the instant in it, because after a restore the numbers begin again and the queue may still know the old ones.
const jobIdOf = (row: Row): string => `outbox-${row.id}-${row.micros}`;
