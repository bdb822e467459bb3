import { randomUUID } from 'node:crypto';
import type { ContactChannel, InvitationState } from '@backcast/invitations/invitation-states';
import type { EntityManager } from 'typeorm';
import type { ChangeActor } from '../platform/records/record-change.js';
import { type LockedInvitation, readMoves, writeState } from './invitation.store.js';

export type NewMove = {
  /** Made by whoever sends it, so that sending it again moves once. */
  id?: string;
  to: InvitationState;
  at: Date;
  channel: ContactChannel;
  note?: string;
};

/**
 * Writes a move that was judged legal, and what it makes of the invitation, which the caller has locked. The caller's
 * transaction holds both or neither.
 */
export const addMove = async (
  tx: EntityManager,
  { orgId, actor, now }: { orgId: string; actor: ChangeActor; now: Date },
  invitation: LockedInvitation,
  { id = randomUUID(), to, at, channel, note = '' }: NewMove,
): Promise<void> => {
  const moves = await readMoves(tx, orgId, invitation.id);
  await tx.query(
    `INSERT INTO invitation_move (org_id, id, event_id, invitation_id, from_state, to_state, at, told_at, channel, note,
       actor_id, sign_in_session_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[orgId, id, invitation.eventId, invitation.id, invitation.state, to, at, now, channel, note],
      ...[actor?.personId ?? null, actor?.signInSessionId ?? null],
    ],
  );
  await writeState(tx, orgId, invitation.id, [...moves, { to, at: at.toISOString() }]);
};
