import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import type { EntityManager } from 'typeorm';
import { type Leaves, recordChange } from '../../platform/records/record-change.js';
import { emptyCustomers } from '../empty-customers.js';
import { forgetTraces } from './forget-traces.js';
import { overdueCustomersSql } from './overdue-customers.js';

/** So many customers in one transaction: each is short, and a stop loses little. */
const atOnce = 500;

/**
 * Empties the names that an organization does not keep any longer, and what else is left of people; counts stay. The
 * history says how many went, and by which rule; running again finds nothing.
 */
@Injectable()
export class PurgeNames {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const organizations = await this.database.query<{ id: string }>(
      'SELECT id FROM organization WHERE keep_names_days IS NOT NULL ORDER BY id',
    );
    for (const { id } of organizations) {
      while ((await this.purgeSome(id)) === atOnce);
      await this.purgeTraces(id);
    }
  }

  private purgeSome(orgId: string): Promise<number> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const days = await lockRule(tx, orgId);
      if (days === null) return 0;
      const due = (await tx.query(`${overdueCustomersSql} ORDER BY c.id LIMIT ${atOnce} FOR UPDATE OF c`, [
        ...[orgId, now, days],
      ])) as { id: string }[];
      const ids = due.map(({ id }) => id);
      const emptied = await emptyCustomers(tx, orgId, ids, now);
      if (emptied.length === 0) return 0;
      await tell(tx, orgId, { customers: emptied.length, days });
      return due.length;
    });
  }

  private purgeTraces(orgId: string): Promise<void> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const days = await lockRule(tx, orgId);
      if (days === null) return;
      const gone = await forgetTraces(tx, orgId, now, days);
      if (gone.redemptions + gone.lists > 0) await tell(tx, orgId, { ...gone, days });
    });
  }
}

/** Locked, so that nothing goes by a rule that somebody has just taken back; null where names stay. */
const lockRule = async (tx: EntityManager, orgId: string): Promise<number | null> => {
  const [rule] = (await tx.query('SELECT keep_names_days AS days FROM organization WHERE id = $1 FOR SHARE', [
    orgId,
  ])) as { days: number | null }[];
  return rule?.days ?? null;
};

const tell = async (tx: EntityManager, orgId: string, after: Leaves): Promise<void> => {
  const change = { section: 'retention', subjectId: orgId, cause: 'system' as const, before: {} };
  await recordChange(tx, { orgId, actor: null, ...change, after });
  await addHint(tx, { orgId, about: 'organization', id: orgId, section: null, version: null });
};
