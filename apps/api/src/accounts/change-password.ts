import { Injectable } from '@nestjs/common';
import type { ChangePassword as ChangePasswordBody } from '@backcast/contracts/accounts/password';
import { type Actor, requireAccount } from '../platform/auth/actor.js';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, type Problem } from '../platform/http/problem.js';
import { recordChange } from '../platform/records/record-change.js';
import { AccountEntity } from './account.entity.js';
import { endSignInSessions } from './end-sign-in-sessions.js';
import { revokeResetLinks } from './make-access-link.js';
import { hashPassword, passwordFits, requireGoodPassword } from './password-hash.js';
import { type StartedSignInSession, startSignInSession, type Visit } from './start-sign-in-session.js';

/** Changes one's own password: every sign-in session ends, and this browser gets a new one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, body: ChangePasswordBody, visit: Visit): Promise<StartedSignInSession> {
    const accountId = requireAccount(actor);
    const account = await this.database.source.manager.findOneByOrFail(AccountEntity, { id: accountId });
    const guess = { account: account.signInName, device: accountId, address: visit.address };
    await this.guesses.take(guess);
    if (!(await passwordFits(account.passwordHash, body.current))) throw wrongPassword();
    await this.guesses.forgive(guess);
    requireGoodPassword(body.next, account.signInName, 'next');
    const passwordHash = await hashPassword(body.next);
    return this.database.transaction(async (tx) => {
      // Only over the password that was given: one set by a link in the meantime stays.
      const unchanged = { id: account.id, passwordHash: account.passwordHash };
      if ((await tx.update(AccountEntity, unchanged, { passwordHash })).affected === 0) throw wrongPassword();
      await endSignInSessions(tx, { accountId: account.id });
      await revokeResetLinks(tx, account.id);
      await recordChange(tx, {
        orgId: actor.orgId,
        actor,
        section: 'account',
        subjectId: actor.personId,
        cause: 'access',
        before: {},
        after: { password: 'changed' },
      });
      const who = { accountId, orgId: actor.orgId, personId: actor.personId };
      return startSignInSession(tx, who, visit, this.clock.now());
    });
  }
}

const wrongPassword = (): Problem => invalidField('current', 'wrong_password');
