import { type ContactChannel, type InvitationState, mayFollow } from '@backcast/invitations/invitation-states';
import type { EntityManager } from 'typeorm';
import type { ChangeActor } from '../platform/records/record-change.js';
import { addMove } from './add-move.js';
import { lockInvitation } from './invitation.store.js';

type Scene = { orgId: string; eventId: string; actor: ChangeActor; now: Date };

/**
 * Moves an invitation on where that is a legal step, in the caller's transaction, and says in which state it is then;
 * null when it is gone. The invitation stays locked until the transaction ends.
 */
export const moveOn = async (
  tx: EntityManager,
  { orgId, eventId, actor, now }: Scene,
  invitationId: string,
  { to, channel }: { to: InvitationState; channel: ContactChannel },
): Promise<InvitationState | null> => {
  const invitation = await lockInvitation(tx, orgId, eventId, invitationId);
  if (!invitation || !mayFollow(invitation.state, to)) return invitation?.state ?? null;
  await addMove(tx, { orgId, actor, now }, invitation, { to, at: now, channel });
  return to;
};
