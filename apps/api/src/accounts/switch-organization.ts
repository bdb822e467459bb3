import { Injectable } from '@nestjs/common';
import { type Actor, requireAccount } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { type StartedSignInSession, startSignInSession, type Visit } from './start-sign-in-session.js';

/** Goes on as the same account's person in another organization, in a new sign-in session. */
@Injectable()
export class SwitchOrganization {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, orgId: string, visit: Visit): Promise<StartedSignInSession> {
    const accountId = requireAccount(actor);
    return this.database.transaction(async (tx) => {
      const [person] = (await tx.query(
        'SELECT id FROM person WHERE org_id = $1 AND account_id = $2 AND disabled_at IS NULL',
        [orgId, accountId],
      )) as { id: string }[];
      if (!person) throw notFound();
      const who = { accountId, orgId, personId: person.id };
      return startSignInSession(tx, who, visit, this.clock.now());
    });
  }
}
