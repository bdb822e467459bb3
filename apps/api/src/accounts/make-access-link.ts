import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { EntityManager } from 'typeorm';
import { hashToken, newToken } from '../platform/auth/secret-token.js';
import type { Config } from '../platform/config/config.js';
import { AccessLinkEntity } from './access-link.entity.js';

const lifetimeHours = { join: 7 * 24, 'reset-password': 2 };

/**
 * SQL that is true for an account `a` that is a person in one organization only and does not operate the installation.
 * The admins of that organization may then help it to a new password; any other account is more than theirs.
 */
export const belongsToOneOrganization = `(NOT a.operator
  AND (SELECT count(*) FROM person x WHERE x.account_id = a.id) = 1)`;

/** With a new password, links that would set another one end, in every organization of the account. */
export const revokeResetLinks = async (tx: EntityManager, accountId: string): Promise<void> => {
  await tx.query(
    `UPDATE access_link l SET revoked_at = now() FROM person p
     WHERE p.account_id = $1 AND l.org_id = p.org_id AND l.person_id = p.id AND l.kind = 'reset-password'
       AND l.used_at IS NULL AND l.revoked_at IS NULL`,
    [accountId],
  );
};

/**
 * Makes a single-use link for one person; older links of that person end. The token stands behind `#`, so that it
 * reaches no server log and no chat scanner can use it up by fetching the page.
 */
export const makeAccessLink = async (
  tx: EntityManager,
  config: Config,
  person: { orgId: string; id: string },
  kind: AccessLinkEntity['kind'],
  now: Date,
): Promise<MadeAccessLink> => {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + lifetimeHours[kind] * 3_600_000);
  await tx.query(
    'UPDATE access_link SET revoked_at = now() WHERE person_id = $1 AND used_at IS NULL AND revoked_at IS NULL',
    [person.id],
  );
  await tx.insert(AccessLinkEntity, {
    orgId: person.orgId,
    personId: person.id,
    kind,
    tokenHash: hashToken(token),
    expiresAt,
  });
  return {
    url: `${config.publicUrl}/m.html#${kind}=${token}`,
    expiresAt: expiresAt.toISOString(),
    othersCanReach: config.othersCanReach,
  };
};
