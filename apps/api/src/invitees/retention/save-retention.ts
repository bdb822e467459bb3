import { Injectable } from '@nestjs/common';
import type { SaveRetention as Body } from '@backcast/contracts/organization/retention';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import { recordChange } from '../../platform/records/record-change.js';

/** Says how long names are kept; the next run of the purge goes by it. */
@Injectable()
export class SaveRetention {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, { version, keepNamesDays }: Body): Promise<void> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const [current] = (await tx.query(
        'SELECT keep_names_days AS "keepNamesDays", version FROM organization WHERE id = $1 FOR NO KEY UPDATE',
        [orgId],
      )) as { keepNamesDays: number | null; version: number }[];
      if (!current) throw new Problem('not_found', 404);
      if (current.keepNamesDays === keepNamesDays) return;
      if (current.version !== version) throw new Problem('stale', 409, { current });
      const next = version + 1;
      await tx.query('UPDATE organization SET keep_names_days = $2, version = $3 WHERE id = $1', [
        ...[orgId, keepNamesDays, next],
      ]);
      await recordChange(tx, {
        ...{ orgId, actor, section: 'organization', subjectId: orgId, version: next, cause: 'edit' },
        ...{ before: { keepNamesDays: current.keepNamesDays }, after: { keepNamesDays } },
      });
      await addHint(tx, { orgId, about: 'organization', id: orgId, section: null, version: next });
    });
  }
}
