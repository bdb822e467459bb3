import type { PoolConfig } from 'pg';
import type { Config } from '../config/config.js';

/** How long anybody waits for a connection or a lock: an answer comes within five seconds, a refusal at the worst. */
export const longestWaitMs = 4_500;

/** How a connection is made, by configuration only: PostgreSQL when DATABASE_URL is set, embedded PGlite otherwise. */
export type DatabaseEngine = {
  kind: 'embedded' | 'postgresql';
  poolConfig: () => PoolConfig;
  /** One sentence for /api/health: what an acknowledged write survives. */
  durability: string;
  close: () => Promise<void>;
};

/** Loads nothing of the framework: a start opens the database in its thread while the main thread loads the rest. */
export const openEngine = async (config: Config): Promise<DatabaseEngine> => {
  if (config.databaseUrl) {
    const connectionString = config.databaseUrl;
    return {
      kind: 'postgresql',
      poolConfig: () => ({ connectionString, max: 10, connectionTimeoutMillis: longestWaitMs }),
      durability: 'PostgreSQL: as the server is configured (with synchronous_commit on, a power cut takes nothing).',
      close: async () => {},
    };
  }
  const { openEmbeddedDatabase } = await import('./embedded/open-embedded-database.js');
  const embedded = await openEmbeddedDatabase({
    directory: config.dataDir,
    waitLimitMs: longestWaitMs,
    onFailure: (error) => void report(error),
  });
  return {
    kind: 'embedded',
    poolConfig: () => embedded.poolConfig(),
    durability: embedded.durability.sentence,
    close: () => embedded.close(),
  };
};

const report = async ({ message }: Error): Promise<void> => {
  const { Logger } = await import('@nestjs/common');
  new Logger('embedded database').error(`the engine ended and starts again: ${message}`);
};
