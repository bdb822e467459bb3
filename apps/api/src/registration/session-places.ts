import type { EntityManager } from 'typeorm';

export type SessionRow = {
  id: string;
  name: string;
  room: string;
  date: string | null;
  start_time: string | null;
  end_time: string | null;
  starts_at: Date | null;
  ends_at: Date | null;
  /** People; null where nobody said. */
  places: number | null;
};

const columns = `s.id, s.name, s.room, s.local_date::text AS date, s.start_time, s.end_time, s.starts_at, s.ends_at,
  coalesce(g.places, s.capacity_people) AS places`;
const from = `FROM event_session s
  LEFT JOIN registration_page g ON g.org_id = s.org_id AND g.event_id = s.event_id
  WHERE s.org_id = $1 AND s.event_id = $2`;

export const readSessions = (tx: EntityManager, orgId: string, eventId: string): Promise<SessionRow[]> =>
  tx.query(`SELECT ${columns} ${from} ORDER BY s.position`, [orgId, eventId]);

/**
 * The sessions of the event, locked: who takes places or gives them back does so one after the other. Always before any
 * invitation is locked, and always all of them, so that nobody waits for somebody who waits for them.
 */
export const lockSessions = async (tx: EntityManager, orgId: string, eventId: string): Promise<SessionRow[]> => {
  const sql = 'SELECT 1 FROM event_session WHERE org_id = $1 AND event_id = $2 ORDER BY position FOR NO KEY UPDATE';
  await tx.query(sql, [orgId, eventId]);
  // Read by a statement of its own: the one that waited sees what was there before it waited.
  return readSessions(tx, orgId, eventId);
};

/**
 * How the places of a session stand: free ones (null: without a limit), and whether somebody waits. Everybody who comes
 * takes places, however they were invited. $3 is null where the event has one session: then all of its invitations count.
 */
export const placesOf = async (
  tx: EntityManager,
  scope: { orgId: string; eventId: string; sessionId: string | null },
  session: SessionRow,
): Promise<{ free: number | null; isWaitedFor: boolean }> => {
  if (session.places === null) return { free: null, isWaitedFor: false };
  const key = [scope.orgId, scope.eventId, scope.sessionId];
  const [row] = (await tx.query(
    `SELECT EXISTS (
       SELECT 1 FROM registration r JOIN invitation i ON i.org_id = r.org_id AND i.id = r.invitation_id
       WHERE r.org_id = $1 AND r.event_id = $2 AND i.removed_at IS NULL AND i.state = 'interested'
         AND ($3::uuid IS NULL OR i.session_id = $3)) AS waited,
     (SELECT coalesce(sum(i.party_size), 0)::int FROM invitation i
       WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL AND ($3::uuid IS NULL OR i.session_id = $3)
         AND i.state IN ('toReconfirm', 'confirmed', 'secondConfirmed', 'arrived')) AS taken`,
    key,
  )) as { waited: boolean; taken: number }[];
  return { free: session.places - (row?.taken ?? 0), isWaitedFor: row?.waited ?? false };
};
