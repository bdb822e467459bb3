import { daysBetween } from '@backcast/calendar/plain-date';
import { todayIn } from '@backcast/calendar/zoned-time';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import type { EventOutlook } from '@backcast/contracts/events/outlook';
import type { DigestEvent } from '@backcast/texts/mail';
import type { EntityManager } from 'typeorm';
import { digestMoves } from './digest-moves.js';
import { digestOutlook } from './digest-outlook.js';

type Row = {
  id: string;
  name: string;
  zone: string;
  date: string | null;
  lastDate: string | null;
  memberIds: string[];
  changes: DigestEvent['changes'];
};

/** What the digest says about an event, and who may read it besides admins. */
export type VisibleDigestEvent = { event: DigestEvent; memberIds: string[] };

const datesSql = `
  LEFT JOIN LATERAL (SELECT min(local_date) AS first, max(local_date) AS last FROM event_session s WHERE s.event_id = e.id) d
    ON true`;

const openSql = `
  SELECT e.id, e.zone, to_char(d.last, 'YYYY-MM-DD') AS "lastDate" FROM event e ${datesSql}
  WHERE e.org_id = $1 ORDER BY d.first NULLS LAST, e.created_at`;

const sql = `
  SELECT e.id, e.name, e.zone, to_char(d.first, 'YYYY-MM-DD') AS date, to_char(d.last, 'YYYY-MM-DD') AS "lastDate",
    ARRAY(SELECT m.person_id::text FROM event_member m WHERE m.event_id = e.id) AS "memberIds",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('section', c.section, 'count', c.count) ORDER BY c.count DESC, c.section)
      FROM (SELECT section, count(*) FROM change WHERE event_id = e.id AND at > $2 GROUP BY section) c
    ), '[]') AS changes
  FROM event e ${datesSql}
  WHERE e.org_id = $1
  ORDER BY d.first NULLS FIRST, e.created_at`;

const isOpen = ({ lastDate, zone }: Pick<Row, 'lastDate' | 'zone'>, now: Date): boolean =>
  lastDate === null || lastDate >= todayIn(zone, now);

/** The organization's events that are not over, by id. */
export const readOpenEvents = async (tx: EntityManager, orgId: string, now: Date): Promise<string[]> => {
  const rows: Pick<Row, 'id' | 'lastDate' | 'zone'>[] = await tx.query(openSql, [orgId]);
  return rows.filter((row) => isOpen(row, now)).map(({ id }) => id);
};

type DigestInput = {
  orgId: string;
  since: Date;
  now: Date;
  outlooks: Map<string, EventOutlook>;
  moves: Map<string, PlanMoves>;
};

/** The organization's events that are not over: what to do next, and what was changed in them since then. */
export const readDigestEvents = async (
  tx: EntityManager,
  { orgId, since, now, outlooks, moves }: DigestInput,
): Promise<VisibleDigestEvent[]> => {
  const rows: Row[] = await tx.query(sql, [orgId, since]);
  return rows
    .filter((row) => isOpen(row, now))
    .map(({ id, name, zone, date, memberIds, changes }) => {
      const daysLeft = date === null ? null : daysBetween(todayIn(zone, now), date);
      const derived = { ...digestOutlook(outlooks.get(id)), moves: digestMoves(moves.get(id)) };
      return { event: { name, date, daysLeft, changes, ...derived }, memberIds };
    });
};
