import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import { recordChange } from '../../platform/records/record-change.js';
import { emptyCustomers } from '../empty-customers.js';
import { overdueCustomersSql } from './overdue-customers.js';

/** So many customers in one transaction: each is short, and a stop loses little. */
const atOnce = 500;

/**
 * Empties the names that an organization does not keep any longer; counts stay. The history says how many went, and by
 * which rule; running again finds nothing.
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
    for (const { id } of organizations) while ((await this.purgeSome(id)) === atOnce);
  }

  private purgeSome(orgId: string): Promise<number> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      // Locked, so that nothing goes by a rule that somebody has just taken back.
      const [rule] = (await tx.query('SELECT keep_names_days AS days FROM organization WHERE id = $1 FOR SHARE', [
        orgId,
      ])) as { days: number | null }[];
      if (!rule?.days) return 0;
      const due = (await tx.query(`${overdueCustomersSql} ORDER BY c.id LIMIT ${atOnce} FOR UPDATE OF c`, [
        ...[orgId, now, rule.days],
      ])) as { id: string }[];
      const ids = due.map(({ id }) => id);
      const emptied = await emptyCustomers(tx, orgId, ids, now);
      if (emptied.length === 0) return 0;
      const change = { section: 'retention', subjectId: orgId, cause: 'system' as const, before: {} };
      await recordChange(tx, { orgId, actor: null, ...change, after: { customers: emptied.length, days: rule.days } });
      await addHint(tx, { orgId, about: 'organization', id: orgId, section: null, version: null });
      return due.length;
    });
  }
}
