/** The embedded database is not there: its engine died, is being started again, or is closed. */
export class EngineFailedError extends Error {
  /** What a socket says when its server is lost: pg forgives it to connections that are ending anyway. */
  readonly code = 'ECONNRESET';

  constructor(reason: string) {
    super(`The embedded database is not available: ${reason}.`);
    this.name = 'EngineFailedError';
  }
}
