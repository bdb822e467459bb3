import { daysBetween } from '@backcast/calendar/plain-date';
import { todayIn } from '@backcast/calendar/zoned-time';
import type { DigestEvent } from '@backcast/texts/mail';
import type { EntityManager } from 'typeorm';
import { type EventReadiness, nextAction } from './next-action.js';

type Row = EventReadiness & {
  name: string;
  zone: string;
  date: string | null;
  lastDate: string | null;
  memberIds: string[];
  changes: DigestEvent['changes'];
};

/** What the digest says about an event, and who may read it besides admins. */
export type VisibleDigestEvent = { event: DigestEvent; memberIds: string[] };

const sql = `
  SELECT e.name, e.zone, e.status = 'announced' AS "isAnnounced",
    to_char(d.first, 'YYYY-MM-DD') AS date, to_char(d.last, 'YYYY-MM-DD') AS "lastDate", d.first IS NOT NULL AS "hasDate",
    l.key IS NOT NULL AS "hasLeadMetric", coalesce(l.measured_by <> '', false) AS "isMeasured",
    g.balanced IS NOT NULL AS "hasTarget",
    EXISTS (SELECT 1 FROM event_rate r WHERE r.event_id = e.id AND r.kind = 'history') AS "hasObservedRates",
    ARRAY(SELECT m.person_id::text FROM event_member m WHERE m.event_id = e.id) AS "memberIds",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('section', c.section, 'count', c.count) ORDER BY c.count DESC, c.section)
      FROM (SELECT section, count(*) FROM change WHERE event_id = e.id AND at > $2 GROUP BY section) c
    ), '[]') AS changes
  FROM event e
  LEFT JOIN event_goal g ON g.event_id = e.id
  LEFT JOIN event_metric l ON l.event_id = e.id AND l.is_lead
  LEFT JOIN LATERAL (SELECT min(local_date) AS first, max(local_date) AS last FROM event_session s WHERE s.event_id = e.id) d
    ON true
  WHERE e.org_id = $1
  ORDER BY d.first NULLS FIRST, e.created_at`;

/** The organization's events that are not over, with what was changed in them since then. */
export const readDigestEvents = async (
  tx: EntityManager,
  orgId: string,
  since: Date,
  now: Date,
): Promise<VisibleDigestEvent[]> => {
  const rows: Row[] = await tx.query(sql, [orgId, since]);
  return rows
    .filter(({ lastDate, zone }) => lastDate === null || lastDate >= todayIn(zone, now))
    .map(({ name, zone, date, memberIds, changes, ...readiness }) => {
      const daysLeft = date === null ? null : daysBetween(todayIn(zone, now), date);
      return { event: { name, date, daysLeft, changes, nextAction: nextAction(readiness) }, memberIds };
    });
};
