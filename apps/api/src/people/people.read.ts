import { Injectable } from '@nestjs/common';
import type { PersonView } from '@backcast/contracts/people/person';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';

type Row = Omit<PersonView, 'linkExpiresAt'> & { linkExpiresAt: Date | null };

const sql = `
  SELECT p.id, p.name, p.mail, p.phone, p.role, p.team_id AS "teamId", p.version,
         CASE WHEN p.disabled_at IS NOT NULL THEN 'disabled' WHEN p.account_id IS NOT NULL THEN 'active'
              WHEN l.expires_at IS NOT NULL THEN 'linked' ELSE 'none' END AS account,
         l.expires_at AS "linkExpiresAt"
  FROM person p
  LEFT JOIN LATERAL (SELECT max(expires_at) AS expires_at FROM access_link
                     WHERE person_id = p.id AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()) l ON true
  WHERE p.org_id = $1 AND ($2::uuid IS NULL OR p.id = $2)
  ORDER BY p.name, p.id`;

const view = (row: Row): PersonView => ({ ...row, linkExpiresAt: row.linkExpiresAt?.toISOString() ?? null });

@Injectable()
export class PeopleRead {
  constructor(private readonly database: Database) {}

  async list(orgId: string): Promise<{ people: PersonView[] }> {
    return { people: (await this.database.query<Row>(sql, [orgId, null])).map(view) };
  }
}

/** One person as the page shows it, inside the transaction that changed it. */
export const readPerson = async (tx: EntityManager, orgId: string, id: string): Promise<PersonView> => {
  const [row] = (await tx.query(sql, [orgId, id])) as Row[];
  if (!row) throw notFound();
  return view(row);
};
