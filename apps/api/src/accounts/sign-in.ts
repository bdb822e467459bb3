import { Injectable } from '@nestjs/common';
import type { SignIn as SignInBody } from '@backcast/contracts/accounts/sign-in';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { AccountEntity } from './account.entity.js';
import { passwordFits } from './password-hash.js';
import { normalizeSignInName } from './sign-in-name.js';
import { knowsDevice, type StartedSignInSession, startSignInSession, type Visit } from './start-sign-in-session.js';

type Choice = { person_id: string; org_id: string };

// Where this account was last; a person who was disabled there lands in another organization, or nowhere.
const organizationSql = `
  SELECT p.id AS person_id, p.org_id FROM person p
  LEFT JOIN LATERAL (SELECT max(s.created_at) AS at FROM sign_in_session s
                     WHERE s.account_id = p.account_id AND s.org_id = p.org_id) last ON true
  WHERE p.account_id = $1 AND p.disabled_at IS NULL
  ORDER BY last.at DESC NULLS LAST, p.created_at LIMIT 1`;

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  async execute(body: SignInBody, visit: Visit): Promise<StartedSignInSession> {
    const name = normalizeSignInName(body.signInName) ?? body.signInName;
    const { manager } = this.database.source;
    const account = await manager.findOneBy(AccountEntity, { signInName: name });
    const device = account && (await knowsDevice(manager, account.id, visit.device)) ? visit.device : null;
    const guess = { account: name, device, address: visit.address };
    await this.guesses.take(guess);
    // One answer for a wrong name, a wrong password and a disabled person: nothing to learn by trying.
    if (!(await passwordFits(account?.passwordHash ?? null, body.password)) || !account) throw wrongCredentials();
    const session = await this.database.transaction(async (tx) => {
      const [choice] = (await tx.query(organizationSql, [account.id])) as Choice[];
      if (!choice) throw wrongCredentials();
      const who = { accountId: account.id, orgId: choice.org_id, personId: choice.person_id };
      return startSignInSession(tx, who, visit, this.clock.now());
    });
    await this.guesses.forgive(guess);
    return session;
  }
}

const wrongCredentials = (): Problem => new Problem('wrong_credentials', 401);
