import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../platform/database/database.js';

/**
 * The statements that this work sends, also those of its transactions, without those of what else runs, and without the
 * question who is signed in, which is asked once for several requests.
 */
export const countStatements = async (database: Database, work: () => Promise<unknown>): Promise<string[]> => {
  const { source } = database;
  const mine = new AsyncLocalStorage<string[]>();
  const { createQueryRunner } = source;
  source.createQueryRunner = function (this: typeof source, ...values: Parameters<typeof createQueryRunner>) {
    const runner = createQueryRunner.apply(this, values);
    const { query } = runner;
    runner.query = function (this: typeof runner, ...all: Parameters<typeof query>) {
      mine.getStore()?.push(all[0]);
      return query.apply(this, all);
    } as typeof query;
    return runner;
  };
  const { prepared } = database;
  database.prepared = function (this: Database, ...all: Parameters<typeof prepared>) {
    mine.getStore()?.push(all[1]);
    return prepared.apply(this, all);
  } as typeof prepared;
  try {
    const statements: string[] = [];
    await mine.run(statements, work);
    return statements.filter((sql) => !sql.includes('FROM sign_in_session s'));
  } finally {
    source.createQueryRunner = createQueryRunner;
    database.prepared = prepared;
  }
};
