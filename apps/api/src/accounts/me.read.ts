import { Injectable } from '@nestjs/common';
import type { Me } from '@backcast/contracts/accounts/me';
import { permissionsOf, type Role, roleThroughLink } from '@backcast/contracts/permissions';
import type { Language } from '@backcast/contracts/fields';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';

type Row = {
  person_id: string;
  person_name: string;
  role: Role;
  org_id: string;
  organization_name: string;
  zone: string;
  organization_language: Language;
  currency: string;
  /** Null for whoever came through a personal link. */
  sign_in_name: string | null;
  language: Language | null;
  operator: boolean;
  organizations: { id: string; name: string }[];
};

const sql = `
  SELECT p.id AS person_id, p.name AS person_name, p.role, o.id AS org_id, o.name AS organization_name, o.zone,
         o.language AS organization_language, o.currency, a.sign_in_name, a.language,
         coalesce(a.operator, false) AS operator,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) ORDER BY x.name)
                   FROM person y JOIN organization x ON x.id = y.org_id
                   WHERE y.account_id = a.id AND y.disabled_at IS NULL AND x.id <> o.id), '[]') AS organizations
  FROM sign_in_session s
  JOIN person p ON p.org_id = s.org_id AND p.id = s.person_id
  JOIN organization o ON o.id = s.org_id
  LEFT JOIN account a ON a.id = s.account_id
  WHERE s.id = $1`;

@Injectable()
export class MeRead {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async bySignInSession(signInSessionId: string): Promise<Me> {
    const [row] = await this.database.query<Row>(sql, [signInSessionId]);
    if (!row) throw new Problem('unauthenticated', 401);
    const role = row.sign_in_name === null ? roleThroughLink(row.role) : row.role;
    return {
      person: { id: row.person_id, name: row.person_name, role },
      organization: {
        id: row.org_id,
        name: row.organization_name,
        zone: row.zone,
        language: row.organization_language,
        currency: row.currency,
      },
      organizations: row.organizations,
      signInName: row.sign_in_name ?? '',
      language: row.language,
      permissions: permissionsOf(role),
      operator: row.operator,
      reach: { url: this.config.publicUrl, othersCanReach: this.config.othersCanReach },
    };
  }
}
