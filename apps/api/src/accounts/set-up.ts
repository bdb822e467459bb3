import { Injectable } from '@nestjs/common';
import type { SetUp as SetUpBody } from '@backcast/contracts/accounts/set-up';
import type { EntityManager } from 'typeorm';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { hashToken, sameHash } from '../platform/auth/secret-token.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { makeFirstAdmin } from './make-first-admin.js';
import { hashPassword, requireGoodPassword } from './password-hash.js';
import { requireSignInName } from './sign-in-name.js';
import { type StartedSignInSession, startSignInSession, type Visit } from './start-sign-in-session.js';

type Installation = { set_up_token_hash: Buffer | null; set_up_at: Date | null };

/** Makes the first organization and admin, once, for whoever has the token that the console printed. */
@Injectable()
export class SetUp {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  async needed(): Promise<{ needed: boolean }> {
    const [row] = await this.database.query<Installation>('SELECT set_up_at FROM installation');
    return { needed: !row?.set_up_at };
  }

  async execute(body: SetUpBody, visit: Visit): Promise<StartedSignInSession> {
    if (!(await this.needed()).needed) throw new Problem('set_up_done', 409);
    await this.guesses.takeByAddress(visit.address);
    const signInName = requireSignInName(body.signInName);
    requireGoodPassword(body.password, signInName);
    const passwordHash = await hashPassword(body.password);
    return this.database.transaction(async (tx) => {
      await requireSetUpToken(tx, body.token);
      const who = await makeFirstAdmin(tx, { ...body, signInName, passwordHash });
      return startSignInSession(tx, who, visit, this.clock.now());
    });
  }
}

const requireSetUpToken = async (tx: EntityManager, token: string): Promise<void> => {
  const [row] = (await tx.query('SELECT set_up_token_hash, set_up_at FROM installation FOR UPDATE')) as Installation[];
  if (!row || row.set_up_at) throw new Problem('set_up_done', 409);
  if (!row.set_up_token_hash || !sameHash(row.set_up_token_hash, hashToken(token)))
    throw new Problem('wrong_token', 403);
};
