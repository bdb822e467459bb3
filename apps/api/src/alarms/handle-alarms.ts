import { Injectable } from '@nestjs/common';
import type { AlarmList, HandleAlarms as Body } from '@backcast/contracts/alarms/alarm';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { forbidden, invalidField, notFound } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { AlarmsRead } from './alarms.read.js';

const longestSnoozeMs = 30 * 24 * 3_600_000;

// Handled for everybody whom it concerns: one who takes care is enough.
const handleSql = `
  WITH handled AS (
    UPDATE alarm SET handled_by = $3, handled_at = $4, acknowledged_at = $5, snoozed_until = $6
    WHERE org_id = $1 AND event_id = $2 AND id = ANY ($7::uuid[]) AND over_at IS NULL RETURNING id
  )
  SELECT id FROM handled`;
const situationSql = `
  SELECT count(*) FILTER (WHERE a.person_id = $3 OR r.person_id IS NOT NULL)::int AS own,
    count(r.person_id)::int AS told, count(*)::int AS all
  FROM alarm a LEFT JOIN alarm_reader r ON r.org_id = a.org_id AND r.alarm_id = a.id AND r.person_id = $3
  WHERE a.org_id = $1 AND a.event_id = $2 AND a.id = ANY ($4::uuid[])`;
// After a snooze it is told once more.
const tellAgainSql = 'UPDATE alarm_reader SET told_at = NULL WHERE org_id = $1 AND alarm_id = ANY ($2::uuid[])';

type Situation = { own: number; told: number; all: number };

/**
 * Acknowledges alarms, puts them off, or takes that back. Salespeople do so with what they were told: what others were
 * told about them is not theirs to settle, and what concerns others looks as if it were not there.
 */
@Injectable()
export class HandleAlarms {
  constructor(
    private readonly database: Database,
    private readonly read: AlarmsRead,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, { ids, deed }: Body): Promise<AlarmList> {
    const { orgId, personId } = actor;
    const now = this.clock.now();
    const until = deed.do === 'snooze' ? new Date(deed.until) : null;
    await this.database.transaction(async (tx) => {
      const role = await requireInEvent(tx, actor, eventId, 'alarm.handle');
      if (until && (until <= now || until.getTime() > now.getTime() + longestSnoozeMs))
        throw invalidField('deed.until', 'out_of_range');
      const [{ own, told, all }] = (await tx.query(situationSql, [orgId, eventId, personId, ids])) as [Situation];
      const wanted = new Set(ids).size;
      if ((role === 'salesperson' ? own : all) < wanted) throw notFound();
      if (role === 'salesperson' && told < wanted) throw forbidden();
      const acknowledged = deed.do === 'acknowledge' ? now : null;
      const values = [orgId, eventId, personId, now, acknowledged, until, ids];
      const handled = (await tx.query(handleSql, values)) as { id: string }[];
      if (handled.length === 0) return;
      if (until) await tx.query(tellAgainSql, [orgId, handled.map(({ id }) => id)]);
      await recordChange(tx, {
        ...{ orgId, actor, eventId, section: 'alarm', cause: 'edit' as const, before: {} },
        after: { deed: deed.do, alarms: handled.length },
      });
      await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'alarms', version: null });
    });
    return this.read.ofEvent(actor, eventId);
  }
}
