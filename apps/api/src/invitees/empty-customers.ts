import type { EntityManager } from 'typeorm';
import { forgetRegistrations } from '../registration/forget-registrations.js';

/**
 * Empties customers and those who were made one with them, in the caller's transaction: names, phones, mails, what was
 * noted about them, what they typed to register, remarks in their histories. Rows, days and counts stay. Answers those
 * that were not empty before, with their new versions.
 */
export const emptyCustomers = async (
  tx: EntityManager,
  orgId: string,
  customerIds: readonly string[],
  now: Date,
): Promise<{ id: string; version: number }[]> => {
  const emptied = (await tx.query(
    `WITH gone AS (UPDATE customer SET name = '', sound = '', initials = '', phone = '', mail = '', persona = '',
       interests = '', note = '', consent_at = NULL, consent_text = '', erased_at = $3, version = version + 1
       WHERE org_id = $1 AND (id = ANY ($2) OR merged_into = ANY ($2)) AND erased_at IS NULL RETURNING id, version)
     SELECT id, version FROM gone ORDER BY id`,
    [orgId, customerIds, now],
  )) as { id: string; version: number }[];
  const ids = emptied.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx.query(`UPDATE invitation SET seat_group = '' WHERE org_id = $1 AND customer_id = ANY ($2)`, [orgId, ids]);
  await tx.query('DELETE FROM customer_consent WHERE org_id = $1 AND customer_id = ANY ($2)', [orgId, ids]);
  // What told their phone apart; the redemption stays, and stays theirs by id.
  await tx.query(
    `UPDATE offer_redemption SET phone_hash = NULL, phone_end = '' WHERE org_id = $1 AND customer_id = ANY ($2)`,
    [orgId, ids],
  );
  await forgetRegistrations(tx, orgId, ids);
  // Remarks are the one personal thing in this history; nothing else of it is touched.
  await tx.query(`SET LOCAL backcast.rewrites_history = 'on'`);
  await tx.query(
    `UPDATE invitation_move m SET note = '' FROM invitation i
     WHERE m.org_id = $1 AND m.note <> '' AND i.org_id = m.org_id AND i.id = m.invitation_id
       AND i.customer_id = ANY ($2)`,
    [orgId, ids],
  );
  await tx.query(`SET LOCAL backcast.rewrites_history = 'off'`);
  return emptied;
};
