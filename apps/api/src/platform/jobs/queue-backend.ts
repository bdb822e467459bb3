import { type ConnectionOptions, createPostgresBackend, createRedisBackend } from 'bullmq';
import type { Config } from '../config/config.js';
import type { Database } from '../database/database.js';

export const queueName = 'backcast';

/** Where BullMQ keeps its jobs, by configuration only. Both ends are given to the classes as they are. */
export type QueueBackend = {
  kind: 'redis' | 'database';
  connection: ConnectionOptions;
  prefix: string;
  factory: typeof createRedisBackend;
};

/** Redis when REDIS_URL is set, otherwise a schema of its own in the same database. */
export const queueBackendOf = (config: Config, database: Database): QueueBackend => {
  const prefix = config.redisPrefix;
  if (config.redisUrl) {
    const connection = { url: config.redisUrl, maxRetriesPerRequest: null, connectTimeout: 5_000 };
    return { kind: 'redis', connection, prefix, factory: createRedisBackend };
  }
  const connection = { ...database.engine.poolConfig(), max: 4, schema: 'bullmq', migrate: true };
  return {
    kind: 'database',
    // BullMQ types queues and workers for Redis; which backend it is matters only to the factory that reads these.
    connection: connection as unknown as ConnectionOptions,
    prefix,
    factory: createPostgresBackend as unknown as QueueBackend['factory'],
  };
};
