import { Injectable } from '@nestjs/common';
import type { ClaimAccessLink as ClaimBody } from '@backcast/contracts/accounts/access-link';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { PersonEntity } from '../people/person.entity.js';
import { AccountEntity } from './account.entity.js';
import { endSignInSessions } from './end-sign-in-sessions.js';
import { type AccessLinkRow, findAccessLink } from './look-at-access-link.js';
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
    await this.guesses.takeByAddress(visit.address);
    const signInName = requireSignInName(body.signInName);
    // Hashing takes long: before the transaction, not in it.
    const passwordHash = await hashPassword(body.password);
    return this.database.transaction(async (tx) => {
      const link = await findAccessLink(tx, body.token, true);
      const accountId =
        link.kind === 'join'
          ? await this.join(tx, link, { ...body, signInName, passwordHash })
          : await this.reset(tx, link, { ...body, passwordHash });
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
    });
  }

  private async join(
    tx: EntityManager,
    link: AccessLinkRow,
    claim: ClaimBody & { passwordHash: string },
  ): Promise<string> {
    const existing = await tx.findOneBy(AccountEntity, { signInName: claim.signInName });
    if (existing) {
      await this.guesses.takeByAccount(claim.signInName);
      if (!(await passwordFits(existing.passwordHash, claim.password)))
        throw invalidField('signInName', 'sign_in_name_taken');
    } else requireGoodPassword(claim.password, claim.signInName);
    const accountId = existing?.id ?? (await makeAccount(tx, claim.signInName, claim.passwordHash));
    await linkPerson(tx, link, accountId);
    return accountId;
  }

  private async reset(
    tx: EntityManager,
    link: AccessLinkRow,
    claim: ClaimBody & { passwordHash: string },
  ): Promise<string> {
    requireGoodPassword(claim.password, link.sign_in_name ?? '');
    const accountId = String(link.account_id);
    await tx.update(AccountEntity, { id: accountId }, { passwordHash: claim.passwordHash });
    await endSignInSessions(tx, { accountId });
    return accountId;
  }
}

const makeAccount = async (tx: EntityManager, signInName: string, passwordHash: string): Promise<string> => {
  const result = await tx.insert(AccountEntity, { signInName, passwordHash, language: null, operator: false });
  return String(result.identifiers[0]?.['id']);
};

const linkPerson = async (tx: EntityManager, link: AccessLinkRow, accountId: string): Promise<void> => {
  try {
    await tx.update(PersonEntity, { id: link.person_id, orgId: link.org_id }, { accountId });
  } catch (error) {
    // This account is somebody else in the organization already.
    if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23505')
      throw invalidField('signInName', 'sign_in_name_taken');
    throw error;
  }
};
