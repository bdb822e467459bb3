import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

const livesSql = `
  SELECT 1
  FROM sign_in_session s
  JOIN person p ON p.org_id = s.org_id AND p.id = s.person_id
    AND (p.account_id = s.account_id OR s.personal_link_id IS NOT NULL)
  WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now() AND p.disabled_at IS NULL`;

@Injectable()
export class SignInSessionRead {
  constructor(private readonly database: Database) {}

  /** Whether a sign-in session that was good when its stream began still is. */
  async lives(signInSessionId: string): Promise<boolean> {
    return (await this.database.query(livesSql, [signInSessionId])).length > 0;
  }
}
