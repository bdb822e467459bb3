import type { EntityManager } from 'typeorm';
import { addHint } from '../platform/outbox/add-to-outbox.js';

type Ended = { id: string; org_id: string };

/**
 * Ends sign-in sessions and tells their live streams. Give an account for all of them (sign out everywhere, new
 * password), a person for those in one organization (disabled), `phonesOf` a person for those that came through the
 * personal link, or one session; `except` one that stays. Those of an account include the phones of its people.
 */
export const endSignInSessions = async (
  tx: EntityManager,
  which: { accountId?: string; personId?: string; phonesOf?: string; id?: string },
  except: string | null = null,
): Promise<number> => {
  const [rows] = (await tx.query(
    `UPDATE sign_in_session SET ended_at = now()
     WHERE ended_at IS NULL AND (account_id = $1 OR person_id = $2 OR id = $3 OR (personal_link_id IS NOT NULL
       AND (person_id = $5 OR person_id IN (SELECT p.id FROM person p WHERE p.account_id = $1)))) AND id IS DISTINCT FROM $4
     RETURNING id, org_id`,
    [which.accountId ?? null, which.personId ?? null, which.id ?? null, except, which.phonesOf ?? null],
  )) as [Ended[], number];
  for (const row of rows)
    await addHint(tx, { orgId: row.org_id, about: 'session-ended', id: row.id, section: null, version: null });
  return rows.length;
};
