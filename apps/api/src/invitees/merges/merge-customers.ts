import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayFollow } from '@backcast/invitations/invitation-states';
import type { MergeCustomers as Body } from '@backcast/contracts/invitees/invitee';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import { addMove } from '../add-move.js';
import { lockInvitationsOf } from '../invitation.store.js';
import { requireReader } from '../invitee-reader.js';
import { recordInviteeChange } from '../record-invitee-change.js';
import { type CustomerRow, lockCustomers } from './lock-customers.js';
import type { MergeRecord } from './merge-record.js';

const taken = ['mail', 'persona', 'interests', 'note'] as const;

/**
 * Makes two customers one: the kept one takes over what it lacks and all invitations; where an event had invited both,
 * its own stays and goes as far as the other one had come. What was moved is kept, so that it can be split again.
 */
@Injectable()
export class MergeCustomers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, { id, keptId, mergedId }: Body): Promise<void> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireReader(tx, actor, eventId, 'invitee.decide');
      const [known] = (await tx.query('SELECT kept_id, merged_id FROM customer_merge WHERE org_id = $1 AND id = $2', [
        orgId,
        id,
      ])) as { kept_id: string; merged_id: string }[];
      if (known) {
        if (known.kept_id !== keptId || known.merged_id !== mergedId) throw new Problem('conflict', 409);
        return;
      }
      if (keptId === mergedId) throw new Problem('conflict', 409);
      const customers = await lockCustomers(tx, orgId, [keptId, mergedId]);
      const [kept, merged] = [keptId, mergedId].map((each) => customers.find((customer) => customer.id === each));
      const invited = await lockInvitationsOf(tx, orgId, eventId, [keptId, mergedId]);
      // Both are customers of this event, which is where the one who merges may see them.
      if (!kept || !merged || invited.length !== 2) throw notFound();
      const now = this.clock.now();
      const record: MergeRecord = {
        ...(await this.moveInvitations(tx, actor, { keptId, mergedId }, now)),
        ...(await takeOver(tx, orgId, kept, merged)),
      };
      await tx.query(
        `INSERT INTO customer_merge (org_id, id, kept_id, merged_id, before, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [orgId, id, keptId, mergedId, JSON.stringify(record), actor.personId, now],
      );
      await recordInviteeChange(tx, actor, { id: keptId, version: kept.version + 1 }, 'edit', { merged: mergedId });
      await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
    });
  }

  private async moveInvitations(
    tx: EntityManager,
    actor: Actor,
    { keptId, mergedId }: { keptId: string; mergedId: string },
    now: Date,
  ): Promise<Pick<MergeRecord, 'moved' | 'removed' | 'moves'>> {
    const { orgId } = actor;
    const events = (await tx.query(
      `SELECT event_id AS "eventId" FROM invitation WHERE org_id = $1 AND customer_id = $2 AND removed_at IS NULL
       ORDER BY event_id`,
      [orgId, mergedId],
    )) as { eventId: string }[];
    const record: Pick<MergeRecord, 'moved' | 'removed' | 'moves'> = { moved: [], removed: [], moves: [] };
    for (const { eventId } of events) {
      const both = await lockInvitationsOf(tx, orgId, eventId, [keptId, mergedId]);
      const own = both.find(({ customerId }) => customerId === keptId);
      const other = both.find(({ customerId }) => customerId === mergedId);
      if (!other) continue;
      if (!own) {
        await tx.query('UPDATE invitation SET customer_id = $3, version = version + 1 WHERE org_id = $1 AND id = $2', [
          ...[orgId, other.id, keptId],
        ]);
        record.moved.push(other.id);
        continue;
      }
      await tx.query('UPDATE invitation SET removed_at = $3, version = version + 1 WHERE org_id = $1 AND id = $2', [
        ...[orgId, other.id, now],
      ]);
      record.removed.push(other.id);
      if (!mayFollow(own.state, other.state)) continue;
      const moveId = randomUUID();
      await addMove(tx, { orgId, actor, now }, own, { id: moveId, to: other.state, at: now, channel: 'system' });
      record.moves.push({ invitationId: own.id, moveId });
    }
    return record;
  }
}

/** What the kept one lacks comes from the other; a phone can stand once, so it goes along. */
const takeOver = async (
  tx: EntityManager,
  orgId: string,
  kept: CustomerRow,
  merged: CustomerRow,
): Promise<Pick<MergeRecord, 'filled' | 'hasPhone' | 'forwarded'>> => {
  const filled = taken.filter((field) => kept[field] === '' && merged[field] !== '');
  const hasPhone = kept.phone === '' && merged.phone !== '';
  await tx.query(
    `UPDATE customer SET merged_into = $3, phone = CASE WHEN $4 THEN '' ELSE phone END, version = version + 1
     WHERE org_id = $1 AND id = $2`,
    [orgId, merged.id, kept.id, hasPhone],
  );
  const values = taken.map((field) => (filled.includes(field) ? merged[field] : kept[field]));
  await tx.query(
    `UPDATE customer SET phone = $3, mail = $4, persona = $5, interests = $6, note = $7, version = version + 1
     WHERE org_id = $1 AND id = $2`,
    [orgId, kept.id, hasPhone ? merged.phone : kept.phone, ...values],
  );
  // Whoever was made one with the merged one before leads on to the kept one.
  const forwarded = (await tx.query(
    `WITH gone AS (UPDATE customer SET merged_into = $3 WHERE org_id = $1 AND merged_into = $2 AND id <> $3 RETURNING id)
     SELECT id FROM gone`,
    [orgId, merged.id, kept.id],
  )) as { id: string }[];
  return { filled: [...filled], hasPhone, forwarded: forwarded.map(({ id }) => id) };
};
