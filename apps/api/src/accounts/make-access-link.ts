import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { EntityManager } from 'typeorm';
import { hashToken, newToken } from '../platform/auth/secret-token.js';
import type { Config } from '../platform/config/config.js';
import { AccessLinkEntity } from './access-link.entity.js';

const lifetimeHours = { join: 7 * 24, 'reset-password': 2 };

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
  await tx.query('UPDATE access_link SET revoked_at = now() WHERE person_id = $1 AND used_at IS NULL', [person.id]);
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
