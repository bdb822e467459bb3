/**
 * Customers whose names have been kept for longer than $3 days: known for as long, and every event that they were
 * invited to ended more than $3 days before $2, by its own calendar. An event without a day has not ended. Those who were
 * made one with another customer go with it.
 */
export const overdueCustomersSql = `
  SELECT c.id FROM customer c
  WHERE c.org_id = $1 AND c.erased_at IS NULL AND c.merged_into IS NULL
    AND c.created_at < $2::timestamptz - make_interval(days => $3::int)
    AND NOT EXISTS (
      SELECT 1 FROM invitation i JOIN event e ON e.org_id = i.org_id AND e.id = i.event_id
      LEFT JOIN LATERAL (SELECT max(s.local_date) AS last_day, bool_or(s.local_date IS NULL) AS is_open
        FROM event_session s WHERE s.event_id = e.id) d ON true
      WHERE i.org_id = c.org_id AND i.removed_at IS NULL
        AND (i.customer_id = c.id OR i.customer_id IN
          (SELECT m.id FROM customer m WHERE m.org_id = c.org_id AND m.merged_into = c.id))
        AND (d.last_day IS NULL OR d.is_open
          OR d.last_day >= ($2::timestamptz AT TIME ZONE e.zone)::date - $3::int))`;
