import pg, { type PoolConfig } from 'pg';
import { type DatabaseEngine, longestWaitMs } from './open-engine.js';

/** Whoever asked hears within five seconds that the database is away or busy; what stands below adds up to that. */
const bounds = { lock_timeout: 4_000, statement_timeout: 4_250, query_timeout: longestWaitMs };

type Internals = { connection: { stream: { destroy(): void } }; connectionParameters: { query_timeout: number } };

/**
 * A connection on which no statement waits for ever: the server ends one that takes long or waits for a lock, and one
 * to which no server answers at all ends the connection, because a ROLLBACK behind it would only wait again.
 */
class BoundedClient extends pg.Client {
  override query: pg.Client['query'] = (...values: unknown[]): never => {
    const answer = (super.query as (...all: unknown[]) => unknown).apply(this, values);
    if (answer instanceof Promise) void answer.catch((error: Error) => this.endIfSilent(error));
    return answer as never;
  };

  private endIfSilent(error: Error): void {
    if (error.message === 'Query read timeout') (this as unknown as Internals).connection.stream.destroy();
  }
}

/** The pool for requests. Statements of the embedded database run one after another and are bounded by its own queue. */
export const boundedPool = ({ kind, poolConfig }: DatabaseEngine): PoolConfig => ({
  ...poolConfig(),
  connectionTimeoutMillis: longestWaitMs,
  ...(kind === 'postgresql' ? { ...bounds, Client: BoundedClient } : {}),
});

/** Lets one connection take as long as it takes until the returned function is called. */
export const takeTime = (client: unknown): (() => void) => {
  const { connectionParameters } = client as Internals;
  const { query_timeout } = connectionParameters;
  connectionParameters.query_timeout = 0;
  return () => void (connectionParameters.query_timeout = query_timeout);
};
