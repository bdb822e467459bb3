import { Injectable } from '@nestjs/common';
import type { BindPersonalLink as BindBody } from '@backcast/contracts/people/personal-link';
import type { EntityManager } from 'typeorm';
import { type StartedSignInSession, startSignInSession, type Visit } from '../accounts/start-sign-in-session.js';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { findPersonalLink, lastDigits, mostMisses, type PersonalLinkRow, stateOfLink } from './find-personal-link.js';

/** Binds a browser to the person of the link, once, and signs it in. */
@Injectable()
export class BindPersonalLink {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  async execute({ token, digits }: BindBody, visit: Visit): Promise<StartedSignInSession> {
    await this.guesses.takeByAddress(visit.address);
    // A miss has to stay counted: it is committed, and refused afterwards.
    const bound = await this.database.transaction(async (tx) => {
      const link = await findPersonalLink(tx, token, true);
      const state = stateOfLink(link, this.clock.now());
      if (state !== 'open') throw new Problem('link_used_or_expired', 410, { state });
      return lastDigits(link.phone) === digits ? this.bind(tx, link, visit) : miss(tx, link);
    });
    if ('left' in bound) throw invalidField('digits', 'wrong_digits', { left: bound.left });
    await this.guesses.forgiveAddress(visit.address);
    return bound;
  }

  private async bind(tx: EntityManager, link: PersonalLinkRow, visit: Visit): Promise<StartedSignInSession> {
    const now = this.clock.now();
    await tx.query('UPDATE personal_link SET bound_at = $3, misses = 0 WHERE org_id = $1 AND id = $2', [
      link.org_id,
      link.id,
      now,
    ]);
    const who = { accountId: null, orgId: link.org_id, personId: link.person_id, personalLinkId: link.id };
    const session = await startSignInSession(tx, who, visit, now);
    await recordLink(tx, link, { personId: link.person_id, signInSessionId: session.id }, 'bound');
    return session;
  }
}

const miss = async (tx: EntityManager, link: PersonalLinkRow): Promise<{ left: number }> => {
  await tx.query('UPDATE personal_link SET misses = misses + 1 WHERE org_id = $1 AND id = $2', [link.org_id, link.id]);
  const left = mostMisses - link.misses - 1;
  if (left === 0) await recordLink(tx, link, null, 'locked');
  return { left };
};

const recordLink = async (
  tx: EntityManager,
  { org_id: orgId, person_id: subjectId }: PersonalLinkRow,
  actor: { personId: string; signInSessionId: string } | null,
  deed: 'bound' | 'locked',
): Promise<void> => {
  const change = { section: 'personal-link', subjectId, cause: 'access', before: {}, after: { link: deed } } as const;
  await recordChange(tx, { orgId, actor, ...change });
  await addHint(tx, { orgId, about: 'people', id: subjectId, section: null, version: null });
};
