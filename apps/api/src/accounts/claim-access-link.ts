import { Injectable } from '@nestjs/common';
import type { ClaimAccessLink as ClaimBody } from '@backcast/contracts/accounts/access-link';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, type Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { PersonEntity } from '../people/person.entity.js';
import { AccountEntity } from './account.entity.js';
import { endSignInSessions } from './end-sign-in-sessions.js';
import { type AccessLinkRow, findAccessLink } from './look-at-access-link.js';
import { revokeResetLinks } from './make-access-link.js';
import { hashPassword, passwordFits, requireGoodPassword } from './password-hash.js';
import { requireSignInName } from './sign-in-name.js';
import { type StartedSignInSession, startSignInSession, type Visit } from './start-sign-in-session.js';

/**
 * Uses an access link up. `join` makes an account for the person, or adds the person to the account that already has
 * this sign-in name, which then must give its own password: a link never changes an existing account.
 * `reset-password` sets the password of the person's account and ends its sign-in sessions.
 */
@Injectable()
export class ClaimAccessLink {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  async execute(body: ClaimBody, visit: Visit): Promise<StartedSignInSession> {
    const credentials = await this.check(body, visit);
    const session = await this.database.transaction((tx) => this.use(tx, body.token, credentials, visit));
    await this.guesses.forgiveAddress(visit.address);
    return session;
  }

  /**
   * Everything slow or counted comes before the transaction: hashing takes long, and guesses are counted on
   * connections of their own, for which an embedded database would wait until the transaction ends.
   */
  private async check(body: ClaimBody, visit: Visit): Promise<Credentials> {
    await this.guesses.takeByAddress(visit.address);
    const { manager } = this.database.source;
    const link = await findAccessLink(manager, body.token, false);
    const signInName = link.kind === 'join' ? requireSignInName(body.signInName) : (link.sign_in_name ?? '');
    const existing = link.kind === 'join' ? await manager.findOneBy(AccountEntity, { signInName }) : null;
    if (existing) {
      await this.guesses.takeByAccount(signInName);
      if (!(await passwordFits(existing.passwordHash, body.password))) throw nameTaken();
      return { signInName, existing, passwordHash: existing.passwordHash };
    }
    requireGoodPassword(body.password, signInName);
    return { signInName, existing: null, passwordHash: await hashPassword(body.password) };
  }

  private async use(
    tx: EntityManager,
    token: string,
    credentials: Credentials,
    visit: Visit,
  ): Promise<StartedSignInSession> {
    const link = await findAccessLink(tx, token, true);
    const accountId = link.kind === 'join' ? await join(tx, link, credentials) : await reset(tx, link, credentials);
    await tx.query('UPDATE access_link SET used_at = now() WHERE id = $1', [link.id]);
    const who = { accountId, orgId: link.org_id, personId: link.person_id };
    const session = await startSignInSession(tx, who, visit, this.clock.now());
    await recordChange(tx, {
      orgId: link.org_id,
      actor: { personId: link.person_id, signInSessionId: session.id },
      section: 'access-link',
      subjectId: link.person_id,
      cause: 'access',
      before: {},
      after: { claimed: link.kind },
    });
    await addHint(tx, { orgId: link.org_id, about: 'people', id: null, section: null, version: null });
    return session;
  }
}

/** What the claim was checked for: a new account, or one that exists and whose password was given. */
type Credentials = { signInName: string; existing: AccountEntity | null; passwordHash: string };

const nameTaken = (): Problem => invalidField('signInName', 'sign_in_name_taken');

const join = async (tx: EntityManager, link: AccessLinkRow, credentials: Credentials): Promise<string> => {
  const accountId = credentials.existing?.id ?? (await makeAccount(tx, credentials));
  await unlessTaken(tx.update(PersonEntity, { id: link.person_id, orgId: link.org_id }, { accountId }));
  return accountId;
};

const reset = async (tx: EntityManager, link: AccessLinkRow, { passwordHash }: Credentials): Promise<string> => {
  const accountId = String(link.account_id);
  await tx.update(AccountEntity, { id: accountId }, { passwordHash });
  await endSignInSessions(tx, { accountId });
  await revokeResetLinks(tx, accountId);
  return accountId;
};

const makeAccount = async (tx: EntityManager, { signInName, passwordHash }: Credentials): Promise<string> => {
  const account = { signInName, passwordHash, language: null, operator: false };
  const result = await unlessTaken(tx.insert(AccountEntity, account));
  return String(result.identifiers[0]?.['id']);
};

/** Somebody made this account a moment ago, or it is somebody else in this organization already. */
const unlessTaken = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505')
      throw nameTaken();
    throw error;
  }
};
