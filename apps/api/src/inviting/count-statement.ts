import { mostCounted, oldestReportDays } from '@backcast/contracts/events/judge-count-report';
import { type CountStage, countStages } from '@backcast/planning/quotas-facts';

/** The column of each stage. */
export const stageColumns: Record<CountStage, string> = {
  contacted: 'contacted',
  invited: 'invited',
  confirmed: 'confirmed',
  secondConfirmed: 'second_confirmed',
  arrived: 'arrived',
};

/**
 * Whether person $2 takes part in the event `e`: as a member, or by a share of its quotas. The document is looked at only
 * where the short answer is no. Values and not EXISTS: beside OR the planner would read those of all events instead.
 */
export const isInviterSql = `coalesce(
  (SELECT true FROM event_member t WHERE t.event_id = e.id AND t.person_id = $2),
  (SELECT f.facts -> 'shares' @> jsonb_build_array(jsonb_build_object('personId', $2::text))
    FROM event_facts f WHERE f.event_id = e.id AND f.section = 'quotas'),
  false)`;

/** Whether $3 is a session of the event `e`, or none in particular. */
export const isSessionSql = `
  ($3::uuid IS NULL OR coalesce((SELECT true FROM event_session s WHERE s.event_id = e.id AND s.id = $3), false))`;

/** Today where the event is; $4 is the present instant. */
export const todaySql = '($4::timestamptz AT TIME ZONE e.zone)::date';

/** The row's counts as the answer has them. */
export const countsSql = `jsonb_build_object(${Object.entries(stageColumns)
  .map(([stage, column]) => `'${stage}', c.${column}`)
  .join(', ')})`;

const raise = (column: string): string => `
  INSERT INTO invite_count AS c (org_id, event_id, session_id, person_id, day, ${column})
  SELECT org_id, id, $3, $2, $6, $8::int FROM allowed
  ON CONFLICT (event_id, person_id, day, session_id) DO UPDATE SET ${column} = c.${column} + $8::int
    WHERE c.${column} + $8::int <= ${mostCounted}`;

const lower = (column: string): string => `
  UPDATE invite_count c SET ${column} = c.${column} + $8::int FROM allowed
  WHERE c.event_id = allowed.id AND c.person_id = $2 AND c.day = $6 AND c.session_id IS NOT DISTINCT FROM $3
    AND c.${column} + $8::int >= 0`;

/**
 * One statement that decides, counts, writes the history and tells live pages: whoever comes meanwhile adds to what
 * this one leaves, and neither count nor history exists without the other. Its conditions mirror `judgeCountReport`; no
 * row means refused or known already. A report that comes twice at once counts once: its second row in the history is
 * refused by the key (23505), which takes everything back.
 */
const statement = (stage: CountStage, change: (column: string) => string): string => `
  WITH allowed AS (
    SELECT e.org_id, e.id FROM event e
    WHERE e.org_id = $1 AND e.id = $5
      AND ($11 OR (SELECT m.role FROM event_member m WHERE m.event_id = e.id AND m.person_id = $9) = ANY ($12))
      AND ${isInviterSql} AND ${isSessionSql}
      AND $6::date BETWEEN ${todaySql} - ${oldestReportDays} AND ${todaySql}
      AND NOT EXISTS (SELECT 1 FROM count_report r WHERE r.org_id = $1 AND r.id = $7)
  ), counted AS (${change(stageColumns[stage])}
    RETURNING c.*
  ), reported AS (
    INSERT INTO count_report
      (org_id, id, event_id, session_id, person_id, day, stage, delta, after, actor_id, sign_in_session_id, at)
    SELECT c.org_id, $7, c.event_id, c.session_id, c.person_id, c.day, '${stage}', $8::int, ${countsSql}, $9, $10::uuid, $4
    FROM counted c
    RETURNING after
  ), told AS (
    INSERT INTO outbox (org_id, kind, name, payload)
    SELECT c.org_id, 'hint', 'inviting', jsonb_build_object('orgId', c.org_id, 'about', 'inviting', 'id', c.event_id,
      'section', NULL, 'version', NULL) FROM counted c
  )
  SELECT after FROM reported`;

type Named = { name: string; sql: string };

const statements = Object.fromEntries(
  countStages.flatMap((stage) => [
    [`${stage}-up`, { name: `count-${stage}-up`, sql: statement(stage, raise) }],
    [`${stage}-down`, { name: `count-${stage}-down`, sql: statement(stage, lower) }],
  ]),
) as Record<`${CountStage}-${'up' | 'down'}`, Named>;

/**
 * The statement for a report of this stage, up or down. Parameters: organization, person, session, now, event, day,
 * id, delta, reporter, sign-in session, whether the reporter needs no membership, roles in the event that may.
 */
export const countStatement = (stage: CountStage, delta: number): Named =>
  statements[`${stage}-${delta > 0 ? 'up' : 'down'}`];
