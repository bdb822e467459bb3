import { ConfigError, type Config } from '../platform/config/config.js';
import { hashToken, newToken } from '../platform/auth/secret-token.js';
import type { Database } from '../platform/database/database.js';
import { holdSetUpToken } from './hold-set-up-token.js';
import { makeFirstAdmin } from './make-first-admin.js';
import { hashPassword, requireGoodPassword } from './password-hash.js';
import { requireSignInName } from './sign-in-name.js';

/**
 * At every start of an installation that is not set up: with BACKCAST_ADMIN_EMAIL and BACKCAST_ADMIN_PASSWORD makes
 * the first admin; otherwise returns a new one-time token for the console. Of several processes on one database the
 * first one has the token for as long as it runs: what its console printed stays good, and the others print nothing
 * that is not. Returns null when there is nothing to do.
 */
export const prepareSetUp = async (
  database: Database,
  config: Config,
): Promise<{ token: string } | 'token-is-elsewhere' | null> => {
  const [done] = await database.query('SELECT 1 FROM installation WHERE set_up_at IS NOT NULL');
  if (done) return null;
  const admin = await configuredAdmin(config);
  if (!admin && !(await holdSetUpToken(database))) return 'token-is-elsewhere';
  return database.transaction(async (tx) => {
    const [row] = (await tx.query('SELECT set_up_at FROM installation FOR UPDATE')) as { set_up_at: Date | null }[];
    if (row?.set_up_at) return null;
    if (admin) {
      const defaults = { organizationName: '我的组织', zone: 'Asia/Shanghai', language: 'zh-CN' as const };
      await makeFirstAdmin(tx, { ...defaults, name: admin.signInName.split('@')[0] ?? 'admin', ...admin });
      return null;
    }
    const token = newToken();
    await tx.query('UPDATE installation SET set_up_token_hash = $1', [hashToken(token)]);
    return { token };
  });
};

const configuredAdmin = async (config: Config): Promise<{ signInName: string; passwordHash: string } | null> => {
  if (config.adminMail === null && config.adminPassword === null) return null;
  if (config.adminMail === null || config.adminPassword === null)
    throw new ConfigError('BACKCAST_ADMIN_EMAIL and BACKCAST_ADMIN_PASSWORD go together: set both, or neither.');
  try {
    const signInName = requireSignInName(config.adminMail);
    requireGoodPassword(config.adminPassword, signInName);
    return { signInName, passwordHash: await hashPassword(config.adminPassword) };
  } catch {
    throw new ConfigError(
      'BACKCAST_ADMIN_EMAIL must be a mail address and BACKCAST_ADMIN_PASSWORD have at least 10 characters that are not easily guessed.',
    );
  }
};
