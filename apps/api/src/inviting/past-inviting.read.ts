import { Injectable } from '@nestjs/common';
import type { InvitingView } from '@backcast/contracts/events/quotas';
import { Database } from '../platform/database/database.js';

/** As many finished events teach, the latest: what was long ago says little about this season. */
const mostEvents = 24;

/**
 * Finished: every session has a day, and the last one is over. Days left count back from the session that the count
 * belongs to, otherwise from the last one; nobody has arrived where nobody counted arrivals.
 */
const sql = `
  WITH finished AS (
    SELECT e.id, s.last_date FROM event e
    JOIN LATERAL (SELECT max(x.local_date) AS last_date, bool_and(x.local_date IS NOT NULL) AS are_dated
      FROM event_session x WHERE x.event_id = e.id) s ON s.are_dated
    WHERE e.org_id = $1 AND e.id <> $2 AND s.last_date < ($3::timestamptz AT TIME ZONE e.zone)::date
      AND EXISTS (SELECT 1 FROM day_count c WHERE c.event_id = e.id)
    ORDER BY s.last_date DESC, e.id LIMIT ${mostEvents}
  ), counts AS (
    SELECT c.event_id, c.person_id, c.confirmed, c.arrived,
      greatest(0, coalesce(s.local_date, f.last_date) - c.day) AS days_left
    FROM finished f JOIN day_count c ON c.event_id = f.id
    LEFT JOIN event_session s ON s.event_id = c.event_id AND s.id = c.session_id
  ), totals AS (
    SELECT event_id, sum(confirmed)::int AS confirmed, nullif(sum(arrived)::int, 0) AS arrived FROM counts GROUP BY event_id
  ), days AS (
    SELECT event_id, jsonb_agg(jsonb_build_object('daysLeft', days_left, 'confirmed', confirmed) ORDER BY days_left) AS daily
    FROM (SELECT event_id, days_left, sum(confirmed)::int AS confirmed FROM counts GROUP BY event_id, days_left) d
    WHERE confirmed > 0 GROUP BY event_id
  ), people AS (
    SELECT p.event_id, jsonb_agg(jsonb_build_object('personId', p.person_id, 'confirmed', p.confirmed,
        'arrived', CASE WHEN t.arrived IS NOT NULL THEN p.arrived END) ORDER BY p.person_id) AS people
    FROM (SELECT event_id, person_id, sum(confirmed)::int AS confirmed, sum(arrived)::int AS arrived
      FROM counts GROUP BY event_id, person_id) p
    JOIN totals t USING (event_id) GROUP BY p.event_id
  )
  SELECT f.id AS "eventId", t.confirmed, t.arrived, coalesce(d.daily, '[]') AS daily, p.people
  FROM finished f JOIN totals t ON t.event_id = f.id JOIN people p ON p.event_id = f.id
  LEFT JOIN days d ON d.event_id = f.id
  ORDER BY f.last_date DESC, f.id`;

/** What the organization's finished events teach about pace and turning up, the latest first; without one of them. */
@Injectable()
export class PastInvitingRead {
  constructor(private readonly database: Database) {}

  before(orgId: string, eventId: string, now: Date): Promise<InvitingView['past']> {
    return this.database.query(sql, [orgId, eventId, now]);
  }
}
