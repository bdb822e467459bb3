import { Injectable } from '@nestjs/common';
import { todayIn } from '@backcast/calendar/zoned-time';
import type { EventList, EventListItem } from '@backcast/contracts/events/event';
import { type Role, roleInEvent } from '@backcast/contracts/permissions';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { EventOutlookRead } from './event-outlook.read.js';
import { mayOpenEvent } from './require-in-event.js';

type Row = Omit<EventListItem, 'today' | 'role' | 'isOver' | 'outlook'> & {
  memberRole: Role | null;
  lastDate: string | null;
};
/** An event as it is listed, before its plan is derived. */
export type EventListRow = Omit<EventListItem, 'outlook'>;

/** As many plans are derived for one list at most: those of the events that come next. */
const mostOutlooks = 50;

const sql = `
  SELECT e.id, e.name, e.status, e.zone, e.place, to_char(s.local_date, 'YYYY-MM-DD') AS date, s.start_time AS "startTime",
    to_char((SELECT max(x.local_date) FROM event_session x WHERE x.event_id = e.id), 'YYYY-MM-DD') AS "lastDate",
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
    private readonly outlooks: EventOutlookRead,
  ) {}

  /** The events that the actor may open, the nearest of those that are not over with their outlook. */
  async list(actor: Actor): Promise<EventList> {
    const rows = await this.rows(actor);
    const outlooks = await this.outlooks.ofEvents(actor, nearest(rows));
    return { events: rows.map((row) => ({ ...row, outlook: outlooks.get(row.id) ?? null })) };
  }

  /** The events that the actor may open, without their plans. */
  async rows(actor: Actor): Promise<EventListRow[]> {
    const rows = await this.database.query<Row>(sql, [actor.orgId, actor.personId, actor.role]);
    const now = this.clock.now();
    return rows.map(({ memberRole, lastDate, ...row }) => {
      const today = todayIn(row.zone, now);
      const role = roleInEvent(actor.role, memberRole) ?? 'viewer';
      return { ...row, today, role, isOver: lastDate !== null && lastDate < today };
    });
  }
}

/** Those without a date come last: nothing of them is due. */
const nearest = (rows: EventListRow[]): string[] =>
  rows
    .filter(({ isOver }) => !isOver)
    .sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'))
    .slice(0, mostOutlooks)
    .map(({ id }) => id);
