import { Injectable } from '@nestjs/common';
import type { ImportList, ImportView, StartImport, UndoneImport } from '@backcast/contracts/invitees/customer-import';
import { editsAllInvitees } from '@backcast/contracts/invitees/invitee-policy';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import { recordChange } from '../../platform/records/record-change.js';
import { requireReader } from '../invitee-reader.js';
import { instantSql } from '../invitee.read.js';

const columns = `m.id, m.name, m.source, ${instantSql('m.made_at')} AS "madeAt", p.name AS "byName", m.taken, m.known,
  m.refused, ${instantSql('m.undone_at')} AS "undoneAt"`;
const tables = 'customer_import m JOIN person p ON p.org_id = m.org_id AND p.id = m.made_by';

/** Lists that were taken in, and taking one back. */
@Injectable()
export class CustomerImports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The latest twenty; a salesperson sees the own ones. */
  list(actor: Actor, eventId: string): Promise<ImportList> {
    return this.database.snapshot(async (tx) => {
      const { role } = await requireReader(tx, actor, eventId, 'invitee.import');
      const imports = (await tx.query(
        `SELECT ${columns} FROM ${tables} WHERE m.org_id = $1 AND m.event_id = $2 AND ($3 OR m.made_by = $4)
         ORDER BY m.made_at DESC, m.id LIMIT 20`,
        [actor.orgId, eventId, editsAllInvitees(role), actor.personId],
      )) as ImportView[];
      return { imports };
    });
  }

  /** Its id is the sender's: started again, it is the same import. */
  start(actor: Actor, eventId: string, { id, name, source }: StartImport): Promise<ImportView> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireReader(tx, actor, eventId, 'invitee.import');
      await tx.query(
        `INSERT INTO customer_import (org_id, id, event_id, name, source, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [orgId, id, eventId, name, source, actor.personId, this.clock.now()],
      );
      const [view] = (await tx.query(
        `SELECT ${columns} FROM ${tables} WHERE m.org_id = $1 AND m.event_id = $2 AND m.id = $3 AND m.made_by = $4`,
        [orgId, eventId, id, actor.personId],
      )) as ImportView[];
      if (!view) throw new Problem('conflict', 409);
      return view;
    });
  }

  /**
   * Takes an import back: its invitations go, but for those that somebody moved since, and the names of customers whom
   * nothing else refers to are erased.
   */
  undo(actor: Actor, eventId: string, id: string): Promise<UndoneImport> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const { role } = await requireReader(tx, actor, eventId, 'invitee.import');
      const [found] = (await tx.query(
        `SELECT made_by AS "madeBy", undone_at AS "undoneAt" FROM customer_import
         WHERE org_id = $1 AND event_id = $2 AND id = $3 FOR NO KEY UPDATE`,
        [orgId, eventId, id],
      )) as { madeBy: string; undoneAt: Date | null }[];
      if (!found || (found.madeBy !== actor.personId && !editsAllInvitees(role))) throw notFound();
      if (found.undoneAt) throw new Problem('nothing_to_undo', 409);
      const now = this.clock.now();
      const removed = await removeUntouched(tx, orgId, id, now);
      const [left] = (await tx.query(
        'SELECT count(*)::int AS kept FROM invitation WHERE org_id = $1 AND import_id = $2 AND removed_at IS NULL',
        [orgId, id],
      )) as { kept: number }[];
      await tx.query('UPDATE customer_import SET undone_at = $3, undone_by = $4 WHERE org_id = $1 AND id = $2', [
        ...[orgId, id, now, actor.personId],
      ]);
      const answer = { removed, kept: left?.kept ?? 0 };
      const change = { eventId, section: 'customer-import', subjectId: id, cause: 'undo' as const };
      await recordChange(tx, { orgId, actor, ...change, before: {}, after: answer });
      await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
      return answer;
    });
  }
}

const removeUntouched = async (tx: EntityManager, orgId: string, importId: string, now: Date): Promise<number> => {
  const removed = (await tx.query(
    `WITH gone AS (UPDATE invitation i SET removed_at = $3, version = i.version + 1
       WHERE i.org_id = $1 AND i.import_id = $2 AND i.removed_at IS NULL AND i.version = 1
         AND NOT EXISTS (SELECT 1 FROM invitation_claim k WHERE k.org_id = i.org_id AND k.invitation_id = i.id)
       RETURNING i.customer_id)
     SELECT customer_id AS "customerId" FROM gone`,
    [orgId, importId, now],
  )) as { customerId: string }[];
  await tx.query(
    `UPDATE customer c SET name = '', sound = '', initials = '', phone = '', mail = '', persona = '', interests = '',
       note = '', consent_at = NULL, consent_text = '', erased_at = $4, version = c.version + 1
     FROM customer_import m
     WHERE c.org_id = $1 AND c.id = ANY ($2) AND m.org_id = $1 AND m.id = $3 AND c.created_at >= m.made_at
       AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.org_id = $1 AND i.customer_id = c.id AND i.removed_at IS NULL)`,
    [orgId, removed.map(({ customerId }) => customerId), importId, now],
  );
  return removed.length;
};
