import { ConfigError } from './platform/config/config.js';
import { DirectoryInUseError } from './platform/database/embedded/directory-lock.js';

/** Why the product did not start, in one sentence with what to do; the stack only where nobody foresaw the reason. */
export const explainStart = (error: unknown): string => {
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (error instanceof ConfigError) return error.message;
  if (error instanceof DirectoryInUseError)
    return `The data directory ${error.directory} is in use by another Backcast that is running. Stop that one, or start this one with another BACKCAST_DATA_DIR.`;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop that one, or start with another port, for example: PORT=${(port ?? 3000) + 1} npm start`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} on ${address} may not be used by this user. Start with a port above 1023, for example: PORT=3000 npm start`;
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|28P01|28000|3D000)$/.test(code ?? ''))
    return `The database of DATABASE_URL cannot be used (${(error as Error).message || code}). Check that it runs and that the address, user and database name are right.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
