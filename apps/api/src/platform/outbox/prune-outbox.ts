import type { Database } from '../database/database.js';

/** Forgets what was relayed more than a week ago. */
export const pruneOutbox = async (database: Database): Promise<void> => {
  await database.query(`DELETE FROM outbox WHERE relayed_at < now() - interval '7 days'`);
};
