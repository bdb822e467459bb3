import type { InvitationState } from '@backcast/invitations/invitation-states';
import { type PastMove, type ReachedStage, stagesReached } from '@backcast/invitations/reached-stages';
import type { EntityManager } from 'typeorm';

/** An invitation as the one who moves it finds it, locked. */
export type LockedInvitation = {
  id: string;
  eventId: string;
  customerId: string;
  ownerId: string;
  sessionId: string | null;
  state: InvitationState;
  stateSince: Date;
  contactedAt: Date | null;
  version: number;
};

/** The column of each stage. */
export const reachedColumns: Record<ReachedStage, string> = {
  contacted: 'contacted_at',
  invited: 'invited_at',
  confirmed: 'confirmed_at',
  secondConfirmed: 'second_confirmed_at',
  arrived: 'arrived_at',
};

const columns = `i.id, i.event_id AS "eventId", i.customer_id AS "customerId", i.owner_id AS "ownerId",
  i.session_id AS "sessionId", i.state, i.state_since AS "stateSince", i.contacted_at AS "contactedAt", i.version`;

/** One invitation of the event, locked for writing; null when it has none with this id or it was removed. */
export const lockInvitation = async (
  tx: EntityManager,
  orgId: string,
  eventId: string,
  id: string,
): Promise<LockedInvitation | null> => {
  const [row] = (await tx.query(
    `SELECT ${columns} FROM invitation i
     WHERE i.org_id = $1 AND i.event_id = $2 AND i.id = $3 AND i.removed_at IS NULL FOR NO KEY UPDATE`,
    [orgId, eventId, id],
  )) as LockedInvitation[];
  return row ?? null;
};

/** Those of these customers that the event has, locked for writing, always in the same order. */
export const lockInvitationsOf = (
  tx: EntityManager,
  orgId: string,
  eventId: string,
  customerIds: string[],
): Promise<LockedInvitation[]> =>
  tx.query(
    `SELECT ${columns} FROM invitation i
     WHERE i.org_id = $1 AND i.event_id = $2 AND i.customer_id = ANY ($3) AND i.removed_at IS NULL
     ORDER BY i.id FOR NO KEY UPDATE`,
    [orgId, eventId, customerIds],
  );

/** The moves that still hold, oldest first: neither those that were taken back nor the taking back itself. */
export const readMoves = (
  tx: Pick<EntityManager, 'query'>,
  orgId: string,
  invitationId: string,
): Promise<(PastMove & { id: string; from: InvitationState | null; actorId: string | null })[]> =>
  tx.query(
    `SELECT m.id, m.from_state AS "from", m.to_state AS "to", m.actor_id AS "actorId",
       to_char(m.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
     FROM invitation_move m WHERE m.org_id = $1 AND m.invitation_id = $2 AND m.undoes IS NULL
       AND NOT EXISTS (SELECT 1 FROM invitation_move u WHERE u.org_id = m.org_id AND u.undoes = m.id)
     ORDER BY m.number`,
    [orgId, invitationId],
  );

/** Writes what the moves of the invitation make of it: its state, since when, and when each stage was reached. */
export const writeState = async (
  tx: EntityManager,
  orgId: string,
  invitationId: string,
  moves: readonly PastMove[],
): Promise<void> => {
  const last = moves.at(-1);
  if (!last) throw new Error('An invitation has at least the move that made it.');
  const { contacted, invited, confirmed, secondConfirmed, arrived } = stagesReached(moves);
  await tx.query(
    `UPDATE invitation SET state = $3, state_since = $4, contacted_at = $5, invited_at = $6, confirmed_at = $7,
       second_confirmed_at = $8, arrived_at = $9, version = version + 1 WHERE org_id = $1 AND id = $2`,
    [orgId, invitationId, last.to, last.at, contacted, invited, confirmed, secondConfirmed, arrived],
  );
};
