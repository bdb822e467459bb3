import { Injectable } from '@nestjs/common';
import type { InviteeRule, SaveInviteeRule as Body } from '@backcast/contracts/invitees/invitee';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { requireReader } from './invitee-reader.js';
import { readInviteeRule } from './invitee-rule.read.js';

/** How an event counts, and how long a first contact protects. */
@Injectable()
export class SaveInviteeRule {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, eventId: string, { version, countBy, protectionDays }: Body): Promise<InviteeRule> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.decide');
      await tx.query(`INSERT INTO invitee_rule (org_id, event_id, version) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`, [
        orgId,
        eventId,
      ]);
      await tx.query('SELECT 1 FROM invitee_rule WHERE org_id = $1 AND event_id = $2 FOR NO KEY UPDATE', [
        orgId,
        eventId,
      ]);
      const { rule } = await readInviteeRule(tx, reader);
      const before = { countBy: rule.countBy, protectionDays: rule.protectionDays };
      const after = { countBy, protectionDays };
      if (before.countBy === countBy && before.protectionDays === protectionDays) return rule;
      if (version !== rule.version) throw new Problem('stale', 409, { current: rule });
      await tx.query(
        `UPDATE invitee_rule SET count_by = $3, protection_days = $4, version = version + 1
         WHERE org_id = $1 AND event_id = $2`,
        [orgId, eventId, countBy, protectionDays],
      );
      const change = {
        eventId,
        section: 'invitee-rule',
        subjectId: eventId,
        version: version + 1,
        cause: 'edit' as const,
      };
      await recordChange(tx, { orgId, actor, ...change, before, after });
      await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
      return (await readInviteeRule(tx, reader)).rule;
    });
  }
}
