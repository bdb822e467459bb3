import type { MadePollLinks } from '@backcast/contracts/events/date-poll';
import type { EntityManager } from 'typeorm';
import { hashToken, newToken } from '../../platform/auth/secret-token.js';
import type { Config } from '../../platform/config/config.js';

type Poll = { orgId: string; pollId: string };

/**
 * Makes the link of a guest, or the open one, or gives the one there is another secret. The secret stands behind `#`, so
 * that it reaches no server log; the database keeps its hash only.
 */
export const writePollLink = async (
  tx: EntityManager,
  config: Config,
  { orgId, pollId }: Poll,
  guestId: string | null,
  now: Date,
): Promise<MadePollLinks['links'][number]> => {
  const token = newToken();
  const [link] = (await tx.query(
    `WITH written AS (
       INSERT INTO date_poll_link (org_id, poll_id, guest_id, code_hash, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (org_id, poll_id, guest_id)
         DO UPDATE SET code_hash = excluded.code_hash, made_at = excluded.made_at, revoked_at = NULL
       RETURNING id
     ) SELECT id FROM written`,
    [orgId, pollId, guestId, hashToken(token), now],
  )) as { id: string }[];
  return { linkId: link!.id, guestId, url: `${config.publicUrl}/m.html#poll=${token}` };
};
