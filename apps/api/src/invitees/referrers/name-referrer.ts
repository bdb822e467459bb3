import { Injectable } from '@nestjs/common';
import type { Invitee, NameReferrer as Body } from '@backcast/contracts/invitees/invitee';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { invalidField, Problem } from '../../platform/http/problem.js';
import { type InviteeReader, scopeValues, requireReader } from '../invitee-reader.js';
import { inviteeTables, readInvitee } from '../invitee.read.js';
import { lockOwnInvitation, tellAndRead } from '../lock-own-invitation.js';
import { recordInviteeChange } from '../record-invitee-change.js';

/** Says which customer of the event brought this one, or that nobody did. Taken back by naming the one before. */
@Injectable()
export class NameReferrer {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, eventId: string, id: string, { seen, referredBy }: Body): Promise<Invitee> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.edit');
      // One after the other: two that are named at once could bring each other.
      await tx.query('SELECT 1 FROM event WHERE org_id = $1 AND id = $2 FOR NO KEY UPDATE', [orgId, eventId]);
      const invitation = await lockOwnInvitation(tx, reader, id);
      const [row] = (await tx.query(
        'SELECT referred_by AS "referredBy" FROM invitation WHERE org_id = $1 AND id = $2',
        [orgId, id],
      )) as { referredBy: string | null }[];
      const before = row?.referredBy ?? null;
      if (before !== referredBy) {
        if (before !== seen) throw new Problem('stale', 409, { current: await readInvitee(tx, reader, id) });
        if (referredBy !== null) await requireReferrer(tx, reader, invitation.customerId, referredBy);
        await tx.query('UPDATE invitation SET referred_by = $3, version = version + 1 WHERE org_id = $1 AND id = $2', [
          ...[orgId, id, referredBy],
        ]);
        const subject = { id: invitation.customerId, version: invitation.version + 1 };
        await recordInviteeChange(tx, actor, subject, 'edit', { referredBy }, { referredBy: before });
      }
      return tellAndRead(tx, reader, id);
    });
  }
}

/** Another customer of the event whom this person may see, and who was not brought by this one, directly or not. */
async function requireReferrer(
  tx: EntityManager,
  reader: InviteeReader,
  customerId: string,
  referredBy: string,
): Promise<void> {
  const [seen] = (await tx.query(`SELECT 1 FROM ${inviteeTables} AND c.id = $5`, [
    ...[reader.orgId, reader.eventId, ...scopeValues(reader), referredBy],
  ])) as unknown[];
  if (!seen) throw invalidField('referredBy', 'not_found');
  const [circle] = (await tx.query(
    `WITH RECURSIVE above AS (
       SELECT $3::uuid AS id
       UNION SELECT i.referred_by FROM above a JOIN invitation i ON i.org_id = $1 AND i.event_id = $2
         AND i.customer_id = a.id AND i.removed_at IS NULL AND i.referred_by IS NOT NULL)
     SELECT 1 FROM above WHERE id = $4`,
    [reader.orgId, reader.eventId, referredBy, customerId],
  )) as unknown[];
  if (circle) throw invalidField('referredBy', 'circle');
}
