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

/** Bursts of one browser or one door device ask once; in another process a person that was disabled ends this late. */
const rememberedMs = 500;
/** Only so that nobody fills the memory. */
const mostRemembered = 10_000;

@Injectable()
export class FindActor {
  private readonly remembered = new Map<string, { since: number; actor: Promise<Actor | null> }>();

  constructor(private readonly database: Database) {
    // Somebody may have been disabled, got another role, signed out: here that holds from the next request on.
    database.onCommit((how) => how === 'transaction' && this.remembered.clear());
  }

  async byToken(token: string): Promise<Actor | null> {
    const known = this.remembered.get(token);
    if (known && performance.now() - known.since < rememberedMs) return known.actor;
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    // Remembered before it is read: a commit meanwhile forgets it.
    const entry = { since: performance.now(), actor: this.read(token) };
    this.remembered.set(token, entry);
    const forget = () => this.remembered.get(token) === entry && this.remembered.delete(token);
    entry.actor.then((actor) => actor ?? forget(), forget);
    return entry.actor;
  }

  private async read(token: string): Promise<Actor | null> {
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
