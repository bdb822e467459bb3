import { Injectable } from '@nestjs/common';
import type { RetentionQuery, RetentionView } from '@backcast/contracts/organization/retention';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { overdueCustomersSql } from './overdue-customers.js';

/** How long names are kept, and how many would go today by that or by another rule. */
@Injectable()
export class RetentionRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  ofOrganization({ orgId }: Actor, { days: asked }: RetentionQuery): Promise<RetentionView> {
    return this.database.snapshot(async (tx) => {
      const [row] = (await tx.query(
        `SELECT keep_names_days AS "keepNamesDays", version, (SELECT count(*)::int FROM customer c
           WHERE c.org_id = $1 AND c.erased_at IS NULL AND c.merged_into IS NULL) AS named
         FROM organization WHERE id = $1`,
        [orgId],
      )) as Omit<RetentionView, 'due'>[];
      if (!row) throw new Error('An organization of somebody who is signed in is gone.');
      const days = asked ?? row.keepNamesDays;
      if (days === null) return { ...row, due: null };
      const [due] = (await tx.query(`SELECT count(*)::int AS customers FROM (${overdueCustomersSql}) x`, [
        ...[orgId, this.clock.now(), days],
      ])) as { customers: number }[];
      return { ...row, due: { days, customers: due?.customers ?? 0 } };
    });
  }
}
