import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { Config } from '../platform/config/config.js';
import type { Database } from '../platform/database/database.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { makeAccessLink } from './make-access-link.js';
import { normalizeSignInName } from './sign-in-name.js';

const personSql = `
  SELECT p.id, p.org_id, p.version FROM account a JOIN person p ON p.account_id = a.id
  WHERE a.sign_in_name = $1 AND p.disabled_at IS NULL ORDER BY p.created_at, p.id LIMIT 1`;

/**
 * A single-use link to a new password for whoever sits at the server's console: the way back in for an operator whom
 * no mail reaches. The account itself stays as it is until the link is used. Null when nobody has this sign-in name.
 */
export const linkLostPassword = async (
  database: Database,
  config: Config,
  signInName: string,
  now: Date,
): Promise<MadeAccessLink | null> => {
  const name = normalizeSignInName(signInName);
  if (name === null) return null;
  return database.transaction(async (tx) => {
    const [person] = (await tx.query(personSql, [name])) as { id: string; org_id: string; version: number }[];
    if (!person) return null;
    const { id, org_id: orgId, version } = person;
    const about = { orgId, actor: null, section: 'person', subjectId: id, version, cause: 'access' as const };
    await recordChange(tx, { ...about, before: {}, after: { link: 'reset-password' } });
    await addHint(tx, { orgId, about: 'people', id, section: null, version });
    return makeAccessLink(tx, config, { orgId, id }, 'reset-password', now);
  });
};
