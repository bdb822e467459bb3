import { randomUUID } from 'node:crypto';
import { type ContactChannel, type InvitationState, mayFollow } from '@backcast/invitations/invitation-states';
import { stagesReached } from '@backcast/invitations/reached-stages';
import type { EntityManager } from 'typeorm';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import type { ChangeActor } from '../platform/records/record-change.js';
import { addMove } from './add-move.js';
import { type LockedInvitation, lockInvitationsOf } from './invitation.store.js';
import { findCustomers } from './find-customers.js';

/** A customer for one salesperson of an event. `phone` is E.164 or ''. */
export type CustomerEntry = {
  name: string;
  phone: string;
  mail?: string;
  persona?: string;
  interests?: string;
  note?: string;
  ownerId: string;
  sessionId: string | null;
  partySize?: number | null;
  children?: number;
  seatGroup?: string;
  state: InvitationState;
  /** The customer who forwarded the invitation. */
  referredBy?: string | null;
  consent?: { at: Date; text: string } | null;
  /** Of the invitation that is made, where the sender chose it. */
  invitationId?: string;
};

export type TakeScene = {
  orgId: string;
  eventId: string;
  /** Null: the customer, through a link. */
  actor: ChangeActor;
  now: Date;
  source: 'hand' | 'list' | 'chain' | 'link' | 'door' | 'other';
  channel: ContactChannel;
  importId?: string | null;
  /** Whether an invitation that is there already moves on to the state of the entry, where that is a legal step. */
  movesKnown: boolean;
};

/**
 * `added`: the invitation is new · `known`: it was there, with this salesperson · `claimed`: it was there with another
 * one, so both claims show until a lead decides. `ownerId` is who has it.
 */
export type TakenCustomer = {
  verdict: 'added' | 'known' | 'claimed';
  customerId: string;
  isNewCustomer: boolean;
  invitationId: string;
  ownerId: string;
};

/**
 * Finds or adds each customer, by phone where there is one, and puts an invitation of the event for its salesperson, with
 * its first move, in the caller's transaction: a handful of statements, however many they are. Two that come at once with
 * one phone make one customer and one invitation.
 */
export const takeCustomers = async (
  tx: EntityManager,
  scene: TakeScene,
  entries: readonly CustomerEntry[],
): Promise<TakenCustomer[]> => {
  if (entries.length === 0) return [];
  const found = await findCustomers(tx, scene, entries);
  const added = await addInvitations(tx, scene, entries, found.ids);
  const known = await lockInvitationsOf(
    tx,
    scene.orgId,
    scene.eventId,
    [...new Set(found.ids)].filter((id) => !added.has(id)),
  );
  const byCustomer = new Map(known.map((invitation) => [invitation.customerId, invitation]));
  const claims: { invitation: LockedInvitation; personId: string; contactAt: Date | null }[] = [];
  const taken: TakenCustomer[] = [];
  for (const [at, entry] of entries.entries()) {
    const customerId = found.ids[at] ?? '';
    const isNewCustomer = found.created.has(customerId);
    const made = added.get(customerId);
    if (made?.at === at) {
      taken.push({ verdict: 'added', customerId, isNewCustomer, invitationId: made.id, ownerId: entry.ownerId });
      continue;
    }
    const invitation = byCustomer.get(customerId) ?? null;
    if (!invitation) {
      // Twice in one list: its first row made the invitation.
      const first = made ? entries[made.at] : undefined;
      if (!made || !first) throw new Error('An invitation that was there is gone.');
      taken.push({ verdict: 'known', customerId, isNewCustomer, invitationId: made.id, ownerId: first.ownerId });
      continue;
    }
    if (scene.movesKnown && mayFollow(invitation.state, entry.state)) {
      await addMove(tx, scene, invitation, { to: entry.state, at: scene.now, channel: scene.channel });
      invitation.state = entry.state;
    }
    const isOwn = invitation.ownerId === entry.ownerId;
    if (!isOwn)
      claims.push({ invitation, personId: entry.ownerId, contactAt: entry.state === 'new' ? null : scene.now });
    const verdict = isOwn ? 'known' : 'claimed';
    taken.push({ verdict, customerId, isNewCustomer, invitationId: invitation.id, ownerId: invitation.ownerId });
  }
  await addClaims(tx, scene, claims);
  const { orgId, eventId } = scene;
  await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
  return taken;
};

/** One of them; see `takeCustomers`. */
export const takeCustomer = async (
  tx: EntityManager,
  scene: TakeScene,
  entry: CustomerEntry,
): Promise<TakenCustomer> => {
  const [taken] = await takeCustomers(tx, scene, [entry]);
  if (!taken) throw new Error('Nothing was taken.');
  return taken;
};

/** Adds what the event does not have yet; by customer the id of the invitation and which entry made it. */
async function addInvitations(
  tx: EntityManager,
  { orgId, eventId, actor, now, source, channel, importId = null }: TakeScene,
  entries: readonly CustomerEntry[],
  customerIds: readonly string[],
): Promise<Map<string, { id: string; at: number }>> {
  const rows = entries.map((entry, at) => ({
    ...{ at, id: entry.invitationId ?? randomUUID(), customer_id: customerIds[at], owner_id: entry.ownerId },
    ...{ session_id: entry.sessionId, state: entry.state, party_size: entry.partySize ?? 1 },
    ...{ children: entry.children ?? 0, seat_group: entry.seatGroup ?? '', referred_by: entry.referredBy ?? null },
    ...stageColumns(entry.state, now),
  }));
  const made = (await tx.query(
    `INSERT INTO invitation (org_id, id, event_id, customer_id, owner_id, session_id, state, state_since, party_size,
       children, seat_group, source, referred_by, contacted_at, invited_at, confirmed_at, second_confirmed_at, arrived_at,
       import_id, created_at)
     SELECT $1, r.id, $2, r.customer_id, r.owner_id, r.session_id, r.state, $4, r.party_size, r.children, r.seat_group, $5,
       r.referred_by, r.contacted_at, r.invited_at, r.confirmed_at, r.second_confirmed_at, r.arrived_at, $6, $4
     FROM jsonb_to_recordset($3::jsonb) AS r (at int, id uuid, customer_id uuid, owner_id uuid, session_id uuid,
       state text, party_size int, children int, seat_group text, referred_by uuid, contacted_at timestamptz,
       invited_at timestamptz, confirmed_at timestamptz, second_confirmed_at timestamptz, arrived_at timestamptz)
     ORDER BY r.customer_id, r.at
     ON CONFLICT DO NOTHING RETURNING id, customer_id AS "customerId"`,
    [orgId, eventId, JSON.stringify(rows), now, source, importId],
  )) as { id: string; customerId: string }[];
  await tx.query(
    `INSERT INTO invitation_move (org_id, event_id, invitation_id, to_state, at, told_at, channel, actor_id,
       sign_in_session_id)
     SELECT i.org_id, i.event_id, i.id, i.state, $3, $3, $4, $5, $6
     FROM invitation i WHERE i.org_id = $1 AND i.id = ANY ($2) ORDER BY i.id`,
    [orgId, made.map(({ id }) => id), now, channel, actor?.personId ?? null, actor?.signInSessionId ?? null],
  );
  const atOf = new Map(rows.map(({ id, at }) => [id, at]));
  return new Map(made.map(({ id, customerId }) => [customerId, { id, at: atOf.get(id) ?? -1 }]));
}

const stageColumns = (state: InvitationState, now: Date) => {
  const { contacted, invited, confirmed, secondConfirmed, arrived } = stagesReached([
    { to: state, at: now.toISOString() },
  ]);
  return {
    ...{ contacted_at: contacted, invited_at: invited, confirmed_at: confirmed },
    ...{ second_confirmed_at: secondConfirmed, arrived_at: arrived },
  };
};

/** Both salespeople of each: who has the customer, and who named it too. What a lead decided once stays decided. */
async function addClaims(
  tx: EntityManager,
  { orgId, now }: TakeScene,
  claims: readonly { invitation: LockedInvitation; personId: string; contactAt: Date | null }[],
): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.flatMap(({ invitation, personId, contactAt }) => [
    { id: invitation.id, person_id: invitation.ownerId, at: invitation.contactedAt, is_owner: true },
    { id: invitation.id, person_id: personId, at: contactAt, is_owner: false },
  ]);
  await tx.query(
    `INSERT INTO invitation_claim (org_id, invitation_id, person_id, first_contact_at, made_at)
     SELECT DISTINCT ON (r.id, r.person_id) $1::uuid, r.id, r.person_id, r.at,
       CASE WHEN r.is_owner THEN i.created_at ELSE $3::timestamptz END
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, person_id uuid, at timestamptz, is_owner boolean)
     JOIN invitation i ON i.org_id = $1 AND i.id = r.id
     ORDER BY r.id, r.person_id
     ON CONFLICT (org_id, invitation_id, person_id) DO NOTHING`,
    [orgId, JSON.stringify(rows), now],
  );
}
