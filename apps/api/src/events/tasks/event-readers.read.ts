import type { EntityManager } from 'typeorm';

export type EventReaderName = { id: string; name: string };

/** Who may open an event: its members and the organization's admins, without those who left. */
export const eventReaders = (tx: EntityManager, orgId: string, eventId: string): Promise<EventReaderName[]> =>
  tx.query(
    `SELECT p.id, p.name FROM person p
     WHERE p.org_id = $1 AND p.disabled_at IS NULL AND (p.role = 'admin' OR EXISTS (
       SELECT 1 FROM event_member m WHERE m.org_id = $1 AND m.event_id = $2 AND m.person_id = p.id))
     ORDER BY p.name, p.id`,
    [orgId, eventId],
  );
