import type { InviteeDetail } from '@backcast/contracts/invitees/invitee';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../invitee.read.js';

export type LinkConsent = { customerId: string; at: Date; text: string };

/** Keeps that customers agreed through a link; the same one said again is known. */
export const addLinkConsents = async (
  tx: EntityManager,
  orgId: string,
  consents: readonly LinkConsent[],
  now: Date,
): Promise<void> => {
  if (consents.length === 0) return;
  const rows = consents.map(({ customerId, at, text }) => ({ customer_id: customerId, given_at: at, text }));
  await tx.query(
    `INSERT INTO customer_consent (org_id, customer_id, way, given_at, text, recorded_at)
     SELECT $1, r.customer_id, 'link', r.given_at, r.text, $3
     FROM jsonb_to_recordset($2::jsonb) AS r (customer_id uuid, given_at timestamptz, text text)
     WHERE NOT EXISTS (SELECT 1 FROM customer_consent k WHERE k.org_id = $1 AND k.customer_id = r.customer_id
       AND k.way = 'link' AND k.given_at = r.given_at AND k.text = r.text AND k.taken_back_at IS NULL)`,
    [orgId, JSON.stringify(rows), now],
  );
  await writeLatest(
    tx,
    orgId,
    consents.map(({ customerId }) => customerId),
  );
};

/** What the customer's own row says of it: the latest that holds, or none. */
export const writeLatest = async (tx: EntityManager, orgId: string, customerIds: readonly string[]): Promise<void> => {
  await tx.query(
    `UPDATE customer c SET consent_at = l.given_at, consent_text = coalesce(l.text, ''), version = c.version + 1
     FROM unnest($2::uuid[]) AS x (id)
     LEFT JOIN LATERAL (SELECT k.given_at, k.text FROM customer_consent k
       WHERE k.org_id = $1 AND k.customer_id = x.id AND k.taken_back_at IS NULL
       ORDER BY k.given_at DESC, k.recorded_at DESC LIMIT 1) l ON true
     WHERE c.org_id = $1 AND c.id = x.id
       AND (c.consent_at IS DISTINCT FROM l.given_at OR c.consent_text <> coalesce(l.text, ''))`,
    [orgId, [...new Set(customerIds)]],
  );
};

/** Of a customer and of those who were made one with it, the latest first. */
export const readConsents = (
  tx: Pick<EntityManager, 'query'>,
  orgId: string,
  customerId: string,
): Promise<InviteeDetail['consents']> =>
  tx.query(
    `SELECT k.id, k.way, ${instantSql('k.given_at')} AS at, k.text, coalesce(p.name, '') AS "byName",
       ${instantSql('k.recorded_at')} AS "recordedAt", ${instantSql('k.taken_back_at')} AS "takenBackAt",
       coalesce(b.name, '') AS "takenBackByName"
     FROM customer_consent k JOIN customer c ON c.org_id = k.org_id AND c.id = k.customer_id
     LEFT JOIN person p ON p.org_id = k.org_id AND p.id = k.recorded_by
     LEFT JOIN person b ON b.org_id = k.org_id AND b.id = k.taken_back_by
     WHERE k.org_id = $1 AND (c.id = $2 OR c.merged_into = $2) ORDER BY k.given_at DESC, k.recorded_at DESC, k.id`,
    [orgId, customerId],
  );
