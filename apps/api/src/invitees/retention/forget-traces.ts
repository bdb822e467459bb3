import type { EntityManager } from 'typeorm';

/** True of an event `e` that ended more than $3 days before $2, by its own calendar; one without a day has not ended. */
const isLongOver = `EXISTS (SELECT 1 FROM event_session s WHERE s.event_id = e.id)
  AND NOT EXISTS (SELECT 1 FROM event_session s WHERE s.event_id = e.id
    AND (s.local_date IS NULL OR s.local_date >= ($2::timestamptz AT TIME ZONE e.zone)::date - $3::int))`;

/**
 * Forgets what is left of people in events that are long over, besides the customers themselves, in the caller's
 * transaction: of whoever redeemed an offer without being a customer what told the phone apart, and what the files were
 * called that lists came from. How many there were stays. Running again finds nothing.
 */
export const forgetTraces = async (
  tx: EntityManager,
  orgId: string,
  now: Date,
  days: number,
): Promise<{ redemptions: number; lists: number }> => {
  const redemptions = (await tx.query(
    `WITH gone AS (UPDATE offer_redemption r SET phone_hash = 'gone ' || r.id, phone_end = '' FROM event e
       WHERE r.org_id = $1 AND e.org_id = r.org_id AND e.id = r.event_id AND r.customer_id IS NULL
         AND r.taken_back_at IS NULL AND r.phone_hash NOT LIKE 'gone %' AND ${isLongOver} RETURNING r.id)
     SELECT id FROM gone`,
    [orgId, now, days],
  )) as unknown[];
  const lists = (await tx.query(
    `WITH gone AS (UPDATE customer_import m SET name = '' FROM event e
       WHERE m.org_id = $1 AND e.org_id = m.org_id AND e.id = m.event_id AND m.name <> '' AND ${isLongOver}
       RETURNING m.id)
     SELECT id FROM gone`,
    [orgId, now, days],
  )) as unknown[];
  return { redemptions: redemptions.length, lists: lists.length };
};
