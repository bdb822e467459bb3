import { Injectable } from '@nestjs/common';
import { todayIn } from '@backcast/calendar/zoned-time';
import type { EventList, EventListItem } from '@backcast/contracts/events/event';
import { type Role, roleInEvent } from '@backcast/contracts/permissions';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { mayOpenEvent } from './require-in-event.js';

type Row = Omit<EventListItem, 'today' | 'role'> & { memberRole: Role | null };

const sql = `
  SELECT e.id, e.name, e.status, e.zone, e.place, to_char(s.local_date, 'YYYY-MM-DD') AS date, s.start_time AS "startTime",
    CASE WHEN l.key IS NOT NULL THEN jsonb_build_object('key', l.key, 'name', l.name, 'unit', l.unit) END AS "leadMetric",
    g.balanced, coalesce(l.measured_by <> '', false) AS measured, m.role AS "memberRole"
  FROM event e
  JOIN event_goal g ON g.event_id = e.id
  LEFT JOIN event_metric l ON l.event_id = e.id AND l.is_lead
  LEFT JOIN event_member m ON m.event_id = e.id AND m.person_id = $2
  LEFT JOIN LATERAL (SELECT local_date, start_time FROM event_session x WHERE x.event_id = e.id
                     ORDER BY x.local_date NULLS LAST, x.start_time NULLS LAST, x.position LIMIT 1) s ON true
  WHERE ${mayOpenEvent}
  ORDER BY s.local_date NULLS FIRST, e.created_at DESC`;

@Injectable()
export class EventListRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<EventList> {
    const rows = await this.database.query<Row>(sql, [actor.orgId, actor.personId, actor.role]);
    const now = this.clock.now();
    const events = rows.map(({ memberRole, ...row }) => ({
      ...row,
      today: todayIn(row.zone, now),
      role: roleInEvent(actor.role, memberRole) ?? 'viewer',
    }));
    return { events };
  }
}
