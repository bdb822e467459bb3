import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../platform/database/database.js';

/** The statements that this work sends, also those of its transactions, without those of what else runs. */
export const countStatements = async ({ source }: Database, work: () => Promise<unknown>): Promise<string[]> => {
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
  try {
    const statements: string[] = [];
    await mine.run(statements, work);
    return statements;
  } finally {
    source.createQueryRunner = createQueryRunner;
  }
};
