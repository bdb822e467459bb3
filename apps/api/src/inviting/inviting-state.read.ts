import { Injectable } from '@nestjs/common';
import { addDays } from '@backcast/calendar/plain-date';
import { todayIn } from '@backcast/calendar/zoned-time';
import type { InvitingStateView } from '@backcast/contracts/events/quotas';
import { type Role, roleMay } from '@backcast/contracts/permissions';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { inviteFromSql, whoInvites } from './who-invites.js';

type Person = { role: Role; memberRole: Role | null; hasShare: boolean; mayReport: boolean };
type Row = { zone: string; inviteFrom: string; people: Person[] };

const sql = `
  SELECT e.zone,
    ${inviteFromSql} AS "inviteFrom",
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', p.role, 'memberRole', m.role,
        'hasShare', s.person_id IS NOT NULL, 'mayReport', p.account_id IS NOT NULL OR EXISTS (SELECT 1 FROM personal_link l
          WHERE l.org_id = p.org_id AND l.person_id = p.id AND l.revoked_at IS NULL)))
      FROM person p
      LEFT JOIN event_member m ON m.org_id = p.org_id AND m.event_id = e.id AND m.person_id = p.id
      LEFT JOIN (SELECT DISTINCT (x ->> 'personId')::uuid AS person_id FROM jsonb_array_elements(f.facts -> 'shares') x) s
        ON s.person_id = p.id
      WHERE p.org_id = e.org_id AND p.disabled_at IS NULL
        AND (m.person_id IS NOT NULL OR s.person_id IS NOT NULL)), '[]') AS people
  FROM event e LEFT JOIN event_facts f ON f.event_id = e.id AND f.section = 'quotas'
  WHERE e.org_id = $1 AND e.id = $2`;

/** How inviting stands, in a few numbers: what the overview needs to say what lacks. */
@Injectable()
export class InvitingStateRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofEvent(actor: Actor, eventId: string): Promise<InvitingStateView> {
    const { manager } = this.database.source;
    const role = await requireInEvent(manager, actor, eventId, 'count.read');
    const [row] = await this.database.query<Row>(sql, [actor.orgId, eventId]);
    if (!row) throw notFound();
    const yesterday = addDays(todayIn(row.zone, this.clock.now()), -1);
    const [reported] = await this.database.query(
      'SELECT 1 FROM day_count WHERE org_id = $1 AND event_id = $2 AND day = $3 LIMIT 1',
      [actor.orgId, eventId, yesterday],
    );
    const inviters = row.people.filter(whoInvites(row.people));
    return {
      inviteFrom: row.inviteFrom,
      inviters: inviters.length,
      unlinked: roleMay(role, 'link.manage') ? inviters.filter(({ mayReport }) => !mayReport).length : null,
      hasReportedYesterday: reported !== undefined,
    };
  }
}
