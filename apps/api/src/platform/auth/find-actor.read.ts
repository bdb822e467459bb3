import { Injectable } from '@nestjs/common';
import { type Role, roleThroughLink } from '@backcast/contracts/permissions';
import { Database } from '../database/database.js';
import type { Actor } from './actor.js';
import { hashToken } from './secret-token.js';
import { idleSeconds } from './sign-in-cookie.js';

type Row = {
  id: string;
  account_id: string | null;
  org_id: string;
  person_id: string;
  role: Role;
  operator: boolean;
  seen_long_ago: boolean;
};

// Ended, expired, idle too long, or a disabled person: all are simply "not signed in", from the next request on.
const findSql = `
  SELECT s.id, s.account_id, s.org_id, s.person_id, p.role, coalesce(a.operator, false) AS operator,
         s.seen_at < now() - interval '10 minutes' AS seen_long_ago
  FROM sign_in_session s
  JOIN person p ON p.org_id = s.org_id AND p.id = s.person_id
    AND (p.account_id = s.account_id OR s.personal_link_id IS NOT NULL)
  LEFT JOIN account a ON a.id = s.account_id
  WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now()
    AND s.seen_at > now() - make_interval(secs => ${idleSeconds}) AND p.disabled_at IS NULL`;

@Injectable()
export class FindActor {
  constructor(private readonly database: Database) {}

  async byToken(token: string): Promise<Actor | null> {
    const [row] = await this.database.prepared<Row>('find-actor', findSql, [hashToken(token)]);
    if (!row) return null;
    // Not at every request: a write for each read would make reading as dear as writing.
    if (row.seen_long_ago)
      await this.database.query('UPDATE sign_in_session SET seen_at = now() WHERE id = $1', [row.id]);
    return {
      orgId: row.org_id,
      personId: row.person_id,
      accountId: row.account_id,
      signInSessionId: row.id,
      role: row.account_id === null ? roleThroughLink(row.role) : row.role,
      operator: row.operator,
    };
  }
}
