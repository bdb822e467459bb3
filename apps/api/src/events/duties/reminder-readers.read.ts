import type { Language } from '@backcast/contracts/fields';
import type { EntityManager } from 'typeorm';

export type ReminderReader = { id: string; name: string; language: Language };

// The owner, if mail reaches them and they may open the event; else its organizers; else the organization's admins.
const sql = `
  WITH reachable AS (
    SELECT p.id, p.name, coalesce(a.language, o.language) AS language,
      CASE WHEN p.id = $3 AND (p.role = 'admin' OR m.role IS NOT NULL) THEN 1
           WHEN p.role IN ('admin', 'organizer') AND m.role IN ('admin', 'organizer') THEN 2
           WHEN p.role = 'admin' THEN 3 END AS rank
    FROM person p JOIN organization o ON o.id = p.org_id LEFT JOIN account a ON a.id = p.account_id
    LEFT JOIN event_member m ON m.event_id = $2 AND m.person_id = p.id
    WHERE p.org_id = $1 AND p.mail <> '' AND p.disabled_at IS NULL
  )
  SELECT id, name, language FROM reachable WHERE rank = (SELECT min(rank) FROM reachable) ORDER BY name, id`;

/** Who is reminded of a duty of this owner. */
export const reminderReaders = async (
  tx: EntityManager,
  orgId: string,
  eventId: string,
  ownerId: string | null,
): Promise<ReminderReader[]> => tx.query(sql, [orgId, eventId, ownerId]);
