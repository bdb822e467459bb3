import type { ReportSituation } from '@backcast/contracts/events/judge-count-report';
import type { DayCount, ReportCount } from '@backcast/contracts/events/quotas';
import { type Role, roleInEvent } from '@backcast/contracts/permissions';
import type { Actor } from '../platform/auth/actor.js';
import type { Database } from '../platform/database/database.js';
import { isInviterSql, isSessionSql, stageColumns, todaySql } from './count-statement.js';

export type Counts = Omit<DayCount, 'personId' | 'sessionId' | 'day'>;

/** A report under the same id that was taken before, and the counts after it; `isSame`: it says the same as this one. */
export type KnownReport = { isSame: boolean; after: Counts };

type Row = {
  role: Role | null;
  is_inviter: boolean;
  is_session: boolean;
  today: string;
  counted: number;
  known: KnownReport | null;
};

const sql = (column: string): string => `
  SELECT (SELECT m.role FROM event_member m WHERE m.event_id = e.id AND m.person_id = $9) AS role,
    ${isInviterSql} AS is_inviter, ${isSessionSql} AS is_session, to_char(${todaySql}, 'YYYY-MM-DD') AS today,
    coalesce((SELECT c.${column} FROM invite_count c WHERE c.event_id = e.id AND c.person_id = $2 AND c.day = $6
      AND c.session_id IS NOT DISTINCT FROM $3), 0) AS counted,
    (SELECT jsonb_build_object('after', r.after, 'isSame', (r.event_id, r.person_id, r.day, r.stage, r.delta, r.actor_id)
        = (e.id, $2::uuid, $6::date, $8::text, $10::int, $9::uuid) AND r.session_id IS NOT DISTINCT FROM $3)
      FROM count_report r WHERE r.org_id = e.org_id AND r.id = $7) AS known
  FROM event e WHERE e.org_id = $1 AND e.id = $5`;

/** Why a report was not simply counted: what it met, and whether it came before. */
export const readReportSituation = async (
  database: Pick<Database, 'query'>,
  actor: Actor,
  eventId: string,
  { id, personId, sessionId, day, stage, delta }: ReportCount,
  now: Date,
): Promise<ReportSituation & { known: KnownReport | null }> => {
  const isOwn = personId === actor.personId;
  const [row] = await database.query<Row>(sql(stageColumns[stage]), [
    ...[actor.orgId, personId, sessionId, now, eventId, day, id, stage, actor.personId, delta],
  ]);
  if (!row)
    return { ...{ role: null, isOwn, isInviter: false, isSession: false, today: day, counted: 0 }, known: null };
  const { is_inviter: isInviter, is_session: isSession, today, counted, known } = row;
  return { role: roleInEvent(actor.role, row.role), isOwn, isInviter, isSession, today, counted, known };
};
