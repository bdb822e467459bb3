import { Injectable } from '@nestjs/common';
import { todayIn } from '@backcast/calendar/zoned-time';
import type { DayCount, InvitingView } from '@backcast/contracts/events/quotas';
import { type Role, roleInEvent, roleMay } from '@backcast/contracts/permissions';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { forbidden, notFound } from '../platform/http/problem.js';
import { PastInvitingRead } from './past-inviting.read.js';
import { inviteFromSql, whoInvites } from './who-invites.js';

type Inviter = InvitingView['inviters'][number];
type Person = Inviter & { role: Role; memberRole: Role | null; hasShare: boolean; hasCounts: boolean; isGone: boolean };

type Row = {
  zone: string;
  counts_by: InvitingView['countsBy'];
  member_role: Role | null;
  invite_from: string;
  people: Person[];
  mine: InvitingView['mine'];
  shared: InvitingView['shared'];
};

// Who has a part of the credit of which customer of the event `e`, as a lead decided.
const sharesSql = `SELECT k.person_id, k.credit, i.id AS invitation_id, i.owner_id, i.confirmed_at IS NOT NULL AS is_confirmed
  FROM invitation_claim k JOIN invitation i ON i.org_id = k.org_id AND i.id = k.invitation_id
  WHERE k.org_id = e.org_id AND k.credit > 0 AND i.event_id = e.id AND i.removed_at IS NULL`;

// Names of those who are members, have a share of the quotas, or counted something: who of them invites is said below.
const sceneSql = `
  SELECT e.zone, (SELECT w.counts_by FROM event_count_way w WHERE w.event_id = e.id) AS counts_by,
    (SELECT m.role FROM event_member m WHERE m.event_id = e.id AND m.person_id = $2) AS member_role,
    ${inviteFromSql} AS invite_from,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'teamId', p.team_id,
        'teamName', coalesce(t.name, ''), 'role', p.role, 'memberRole', x.member_role, 'hasShare', x.has_share,
        'hasCounts', x.has_counts, 'isGone', p.disabled_at IS NOT NULL) ORDER BY p.name, p.id)
      FROM (SELECT person_id, max(role) AS member_role, bool_or(has_share) AS has_share, bool_or(has_counts) AS has_counts
        FROM (SELECT m.person_id, m.role, false AS has_share, false AS has_counts FROM event_member m WHERE m.event_id = e.id
          UNION ALL SELECT (s ->> 'personId')::uuid, NULL, true, false FROM jsonb_array_elements(f.facts -> 'shares') s
          UNION ALL SELECT DISTINCT c.person_id, NULL, false, true FROM invite_count c WHERE c.event_id = e.id
          UNION ALL SELECT DISTINCT i.owner_id, NULL, false, true FROM invitation i
            WHERE i.event_id = e.id AND i.removed_at IS NULL
          UNION ALL SELECT x.person_id, NULL, false, true FROM (${sharesSql}) x) y
        GROUP BY person_id) x
      JOIN person p ON p.org_id = e.org_id AND p.id = x.person_id
      LEFT JOIN team t ON t.org_id = p.org_id AND t.id = p.team_id), '[]') AS people,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'personId', r.person_id, 'sessionId', r.session_id,
        'day', r.day, 'stage', r.stage, 'delta', r.delta, 'byId', r.actor_id,
        'at', to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY r.at DESC, r.id)
      FROM (SELECT * FROM count_report n WHERE n.event_id = e.id AND n.actor_id = $2
        ORDER BY n.at DESC LIMIT 20) r), '[]') AS mine,
    coalesce((SELECT jsonb_agg(z) FROM (
      SELECT x.owner_id AS "ownerId", x.credits, count(*)::int AS customers FROM (
        SELECT owner_id, invitation_id, bool_or(person_id <> owner_id) AS is_shared,
          jsonb_agg(jsonb_build_object('personId', person_id, 'percent', credit) ORDER BY credit DESC, person_id) AS credits
        FROM (${sharesSql}) s WHERE is_confirmed GROUP BY owner_id, invitation_id) x
      WHERE x.is_shared GROUP BY x.owner_id, x.credits ORDER BY x.owner_id, x.credits) z), '[]') AS shared
  FROM event e LEFT JOIN event_facts f ON f.event_id = e.id AND f.section = 'quotas'
  WHERE e.org_id = $1 AND e.id = $3`;

const countsSql = `
  SELECT person_id AS "personId", session_id AS "sessionId", to_char(day, 'YYYY-MM-DD') AS day, contacted, invited,
    confirmed, second_confirmed AS "secondConfirmed", arrived
  FROM day_count WHERE org_id = $1 AND event_id = $2 ORDER BY person_id, day, session_id`;

/** Everything that the invite board is derived from: who invites, what was counted, what the past teaches. */
@Injectable()
export class InvitingRead {
  constructor(
    private readonly database: Database,
    private readonly past: PastInvitingRead,
    private readonly clock: Clock,
  ) {}

  async ofEvent({ orgId, personId, role }: Actor, eventId: string): Promise<InvitingView> {
    const [row] = await this.database.query<Row>(sceneSql, [orgId, personId, eventId]);
    const inEvent = row ? roleInEvent(role, row.member_role) : null;
    if (!row || inEvent === null) throw notFound();
    if (!roleMay(inEvent, 'count.read')) throw forbidden();
    const now = this.clock.now();
    const [counts, past] = await Promise.all([
      this.database.query<DayCount>(countsSql, [orgId, eventId]),
      this.past.before(orgId, eventId, now),
    ]);
    const { zone, counts_by: countsBy, invite_from: inviteFrom, people, mine } = row;
    // What was reported says of nobody by name whose it is.
    const shared = countsBy === 'names' ? row.shared : [];
    return {
      today: todayIn(zone, now),
      countsBy,
      inviteFrom,
      inviters: invitersOf(people),
      counts,
      shared,
      past,
      mine,
    };
  }
}

/** Who invites, and whoever counted something. */
function invitersOf(people: Person[]): Inviter[] {
  const invites = whoInvites(people);
  return people
    .filter((person) => person.hasCounts || invites(person))
    .map(({ id, name, teamId, teamName }) => ({ id, name, teamId, teamName }));
}
