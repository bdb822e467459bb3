import type { Invitee } from '@backcast/contracts/invitees/invitee';
import { editsInvitee } from '@backcast/contracts/invitees/invitee-policy';
import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { type LockedInvitation, lockInvitation } from './invitation.store.js';
import type { InviteeReader } from './invitee-reader.js';
import { readInvitee } from './invitee.read.js';

/** The invitation, locked, that this person may move and edit; one of others looks to a salesperson as if it were not there. */
export const lockOwnInvitation = async (
  tx: EntityManager,
  { orgId, eventId, personId, role }: InviteeReader,
  id: string,
): Promise<LockedInvitation> => {
  const invitation = await lockInvitation(tx, orgId, eventId, id);
  if (!invitation || !editsInvitee(role, invitation.ownerId === personId)) throw notFound();
  return invitation;
};

/** What every write of an invitation ends with: a hint to whoever looks, and how it is now. */
export const tellAndRead = async (tx: EntityManager, reader: InviteeReader, id: string): Promise<Invitee> => {
  const { orgId, eventId } = reader;
  await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
  const invitee = await readInvitee(tx, reader, id);
  if (!invitee) throw notFound();
  return invitee;
};
