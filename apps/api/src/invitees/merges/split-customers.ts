import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import { readMoves, writeState } from '../invitation.store.js';
import { requireReader } from '../invitee-reader.js';
import { recordInviteeChange } from '../record-invitee-change.js';
import type { MergeRecord } from './merge-record.js';

type Merge = { keptId: string; mergedId: string; before: MergeRecord; undoneAt: Date | null };

/** Splits two customers again that were made one; refused where somebody built on it since. */
@Injectable()
export class SplitCustomers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, id: string): Promise<void> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireReader(tx, actor, eventId, 'invitee.decide');
      const [merge] = (await tx.query(
        `SELECT g.kept_id AS "keptId", g.merged_id AS "mergedId", g.before, g.undone_at AS "undoneAt"
         FROM customer_merge g WHERE g.org_id = $1 AND g.id = $2 AND EXISTS (SELECT 1 FROM invitation i
           WHERE i.org_id = g.org_id AND i.event_id = $3 AND i.customer_id = g.kept_id) FOR NO KEY UPDATE`,
        [orgId, id, eventId],
      )) as Merge[];
      if (!merge) throw notFound();
      if (merge.undoneAt) throw new Problem('nothing_to_undo', 409);
      await requireFree(tx, orgId, merge);
      const now = this.clock.now();
      await giveBackFields(tx, orgId, merge);
      await giveBackInvitations(tx, actor, merge, now);
      await tx.query('UPDATE customer_merge SET undone_at = $3, undone_by = $4 WHERE org_id = $1 AND id = $2', [
        ...[orgId, id, now, actor.personId],
      ]);
      await recordInviteeChange(tx, actor, { id: merge.keptId, version: 0 }, 'edit', { split: merge.mergedId });
      await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
    });
  }
}

/** The kept one was not made one with a third meanwhile, nor erased. */
const requireFree = async (tx: EntityManager, orgId: string, { keptId, mergedId }: Merge): Promise<void> => {
  const rows = (await tx.query(
    `SELECT id, merged_into AS "into" FROM customer
     WHERE org_id = $1 AND id = ANY ($2) AND erased_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
    [orgId, [keptId, mergedId]],
  )) as { id: string; into: string | null }[];
  const intoOf = (id: string): string | null | undefined => rows.find((row) => row.id === id)?.into;
  if (intoOf(keptId) !== null || intoOf(mergedId) !== keptId) throw new Problem('undo_overlaps', 409);
};

const giveBackFields = async (tx: EntityManager, orgId: string, { keptId, mergedId, before }: Merge): Promise<void> => {
  const { filled, hasPhone, forwarded } = before;
  const emptied = ['mail', 'persona', 'interests', 'note'].map((field) =>
    filled.some((each) => each === field) ? `${field} = ''` : `${field} = ${field}`,
  );
  const [kept] = (await tx.query('SELECT phone FROM customer WHERE org_id = $1 AND id = $2', [orgId, keptId])) as {
    phone: string;
  }[];
  await tx.query(
    `UPDATE customer SET ${emptied.join(', ')}, phone = CASE WHEN $3 THEN '' ELSE phone END, version = version + 1
     WHERE org_id = $1 AND id = $2`,
    [orgId, keptId, hasPhone],
  );
  await tx.query(
    `UPDATE customer SET merged_into = NULL, phone = CASE WHEN $3 THEN $4 ELSE phone END, version = version + 1
     WHERE org_id = $1 AND id = $2`,
    [orgId, mergedId, hasPhone, kept?.phone ?? ''],
  );
  await tx.query('UPDATE customer SET merged_into = $3 WHERE org_id = $1 AND id = ANY ($2)', [
    ...[orgId, forwarded, mergedId],
  ]);
};

const giveBackInvitations = async (
  tx: EntityManager,
  actor: Actor,
  { mergedId, before }: Merge,
  now: Date,
): Promise<void> => {
  const { orgId } = actor;
  for (const { invitationId, moveId } of before.moves) {
    const moves = await readMoves(tx, orgId, invitationId);
    if (moves.at(-1)?.id !== moveId) continue;
    const [from, to] = [moves.at(-1)?.to, moves.at(-2)?.to];
    await tx.query(
      `INSERT INTO invitation_move (org_id, id, event_id, invitation_id, from_state, to_state, at, told_at, channel,
         actor_id, sign_in_session_id, undoes)
       SELECT i.org_id, $2, i.event_id, i.id, $3, $4, $5, $5, 'system', $6, $7, $8
       FROM invitation i WHERE i.org_id = $1 AND i.id = $9`,
      [orgId, randomUUID(), from, to, now, actor.personId, actor.signInSessionId, moveId, invitationId],
    );
    await writeState(tx, orgId, invitationId, moves.slice(0, -1));
  }
  await tx.query(`UPDATE invitation SET customer_id = $3, version = version + 1 WHERE org_id = $1 AND id = ANY ($2)`, [
    orgId,
    before.moved,
    mergedId,
  ]);
  await tx.query(`UPDATE invitation SET removed_at = NULL, version = version + 1 WHERE org_id = $1 AND id = ANY ($2)`, [
    orgId,
    before.removed,
  ]);
};
