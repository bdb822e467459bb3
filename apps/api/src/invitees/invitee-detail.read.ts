import { Injectable } from '@nestjs/common';
import { findDuplicates } from '@backcast/invitations/find-duplicates';
import type { InviteeDetail } from '@backcast/contracts/invitees/invitee';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { readConsents } from './consents/consent.store.js';
import { readReferral } from './referrers/referral.read.js';
import { type InviteeReader, readerValues, requireReader } from './invitee-reader.js';
import { instantSql, readInvitee } from './invitee.read.js';

type Like = { id: string; name: string; sound: string; phone: string; shownPhone: string | null; ownerName: string };

/** Everything about one customer of the event: every step, both claims, and who it may be too. */
@Injectable()
export class InviteeDetailRead {
  constructor(private readonly database: Database) {}

  byId(actor: Actor, eventId: string, id: string): Promise<InviteeDetail> {
    return this.database.snapshot(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.read');
      const invitee = await readInvitee(tx, reader, id);
      if (!invitee) throw notFound();
      const { customerId } = invitee;
      return {
        ...{ invitee, moves: await readHistory(tx, reader, id), claims: await readClaims(tx, reader, id) },
        likes: await readLikes(tx, reader, customerId),
        merges: await readMerges(tx, reader, customerId),
        consents: await readConsents(tx, reader.orgId, customerId),
        ...(await readReferral(tx, reader, invitee)),
      };
    });
  }
}

/** Remarks are about the customer, as notes are: for those who call. */
const readHistory = (tx: EntityManager, reader: InviteeReader, id: string): Promise<InviteeDetail['moves']> =>
  tx.query(
    `SELECT m.id, m.from_state AS "from", m.to_state AS "to", ${instantSql('m.at')} AS at, m.channel,
       CASE WHEN $5 OR (NOT $4 AND i.owner_id = $3) THEN m.note ELSE '' END AS note,
       coalesce(p.name, '') AS "byName", EXISTS (SELECT 1 FROM invitation_move u
         WHERE u.org_id = m.org_id AND u.undoes = m.id) AS "isUndone"
     FROM invitation_move m JOIN invitation i ON i.org_id = m.org_id AND i.id = m.invitation_id
     LEFT JOIN person p ON p.org_id = m.org_id AND p.id = m.actor_id
     WHERE m.org_id = $1 AND i.event_id = $2 AND m.invitation_id = $6 AND m.undoes IS NULL ORDER BY m.number DESC`,
    [reader.orgId, reader.eventId, ...readerValues(reader), id],
  );

const readClaims = (tx: EntityManager, { orgId }: InviteeReader, id: string): Promise<InviteeDetail['claims']> =>
  tx.query(
    `SELECT k.person_id AS "personId", p.name, ${instantSql('k.first_contact_at')} AS "firstContactAt",
       ${instantSql('k.made_at')} AS "madeAt", k.credit, ${instantSql('k.decided_at')} AS "decidedAt"
     FROM invitation_claim k JOIN person p ON p.org_id = k.org_id AND p.id = k.person_id
     WHERE k.org_id = $1 AND k.invitation_id = $2 ORDER BY k.made_at, k.person_id`,
    [orgId, id],
  );

/** Others of the event, as far as the reader sees them, that sound the same. */
async function readLikes(
  tx: EntityManager,
  reader: InviteeReader,
  customerId: string,
): Promise<InviteeDetail['likes']> {
  const entries = (await tx.query(
    `SELECT c.id, c.name, c.sound, c.phone, CASE WHEN $5 OR (NOT $4 AND i.owner_id = $3) THEN c.phone END AS "shownPhone",
       p.name AS "ownerName"
     FROM invitation i JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
     JOIN person p ON p.org_id = i.org_id AND p.id = i.owner_id
     WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL AND ($4 OR i.owner_id = $3)
       AND c.sound <> '' AND c.sound = (SELECT s.sound FROM customer s WHERE s.org_id = $1 AND s.id = $6)
     ORDER BY c.id LIMIT 13`,
    [reader.orgId, reader.eventId, ...readerValues(reader), customerId],
  )) as Like[];
  return findDuplicates(entries).flatMap(({ aId, bId, reason }) => {
    if (aId !== customerId && bId !== customerId) return [];
    const other = entries.find(({ id }) => id === (aId === customerId ? bId : aId));
    return other
      ? [{ customerId: other.id, name: other.name, phone: other.shownPhone, ownerName: other.ownerName, reason }]
      : [];
  });
}

const readMerges = (
  tx: EntityManager,
  { orgId }: InviteeReader,
  customerId: string,
): Promise<InviteeDetail['merges']> =>
  tx.query(
    `SELECT g.id, c.name, ${instantSql('g.made_at')} AS at FROM customer_merge g
     JOIN customer c ON c.org_id = g.org_id AND c.id = g.merged_id
     WHERE g.org_id = $1 AND g.kept_id = $2 AND g.undone_at IS NULL ORDER BY g.made_at DESC`,
    [orgId, customerId],
  );
