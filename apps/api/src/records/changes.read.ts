import { Injectable } from '@nestjs/common';
import type { ChangeFilter, ChangeList, ChangeView } from '@backcast/contracts/records/change';
import { Database } from '../platform/database/database.js';

type Row = Omit<ChangeView, 'at' | 'actor' | 'from'> & {
  at: Date;
  actorId: string | null;
  actorName: string | null;
  address: string | null;
  browser: string | null;
};

// Personal values come from the person's own table and are gone when the person is erased.
const sql = `
  SELECT c.id::text, c.at, c.actor_id AS "actorId", p.name AS "actorName", c.event_id AS "eventId", e.name AS "eventName",
         c.section, c.subject_id AS "subjectId", c.cause,
         c.before || coalesce(y.before, '{}') AS before, c.after || coalesce(y.after, '{}') AS after,
         s.address, s.browser, EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.id) AS undone
  FROM change c
  LEFT JOIN person p ON p.org_id = c.org_id AND p.id = c.actor_id
  LEFT JOIN event e ON e.org_id = c.org_id AND e.id = c.event_id
  LEFT JOIN sign_in_session s ON s.id = c.sign_in_session_id
  LEFT JOIN person_past y ON y.change_id = c.id
  JOIN organization o ON o.id = c.org_id
  WHERE c.org_id = $1
    AND ($2::bigint IS NULL OR c.id < $2) AND ($3::text IS NULL OR c.section = $3)
    AND ($4::uuid IS NULL OR c.actor_id = $4) AND ($5::uuid IS NULL OR c.event_id = $5)
    AND ($6::date IS NULL OR c.at >= ($6::date)::timestamp AT TIME ZONE o.zone)
    AND ($7::date IS NULL OR c.at < ($7::date + 1)::timestamp AT TIME ZONE o.zone)
  ORDER BY c.id DESC LIMIT $8`;

const view = ({ at, actorId, actorName, address, browser, ...row }: Row, withOrigin: boolean): ChangeView => ({
  ...row,
  at: at.toISOString(),
  actor: { personId: actorId, name: actorName ?? '' },
  from: withOrigin && address !== null ? { address, browser: browser ?? '' } : null,
});

@Injectable()
export class ChangesRead {
  constructor(private readonly database: Database) {}

  /** Newest first; days of the filter are days in the organization's zone. `withOrigin`: address and browser, for admins. */
  async list(orgId: string, filter: ChangeFilter, withOrigin: boolean): Promise<ChangeList> {
    const { before, section, personId, eventId, from, to, limit } = filter;
    const values = [orgId, before, section, personId, eventId, from, to, limit + 1];
    const rows = await this.database.query<Row>(
      sql,
      values.map((value) => value ?? null),
    );
    const page = rows.slice(0, limit);
    const next = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
    return { changes: page.map((row) => view(row, withOrigin)), next };
  }
}
