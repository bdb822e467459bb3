import { Injectable } from '@nestjs/common';
import type { MadePersonalLink } from '@backcast/contracts/people/personal-link';
import type { EntityManager } from 'typeorm';
import { endSignInSessions } from '../accounts/end-sign-in-sessions.js';
import type { Actor } from '../platform/auth/actor.js';
import { hashToken, newToken } from '../platform/auth/secret-token.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { invalidField, notFound, Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';
import { lastDigits, mostMisses } from './find-personal-link.js';
import { requireInviter } from './require-inviter.js';

/** Long enough for somebody on holiday, short enough that a link which lies about binds nobody. */
const openDays = 7;

/** Makes, opens again and revokes the personal links of an event's inviters. */
@Injectable()
export class MakePersonalLink {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A new secret: the old one opens nothing any more. Phones that are bound already stay so. */
  async make(actor: Actor, eventId: string, personId: string): Promise<MadePersonalLink> {
    return this.database.transaction(async (tx) => {
      const person = await requireInviter(tx, actor, eventId, personId);
      if (lastDigits(person.phone) === null) throw invalidField('phone', 'phone_missing');
      const token = newToken();
      const openUntil = this.openUntil();
      await tx.query(
        `INSERT INTO personal_link (org_id, person_id, code_hash, made_by, made_at, open_until)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (org_id, person_id) DO UPDATE SET code_hash = excluded.code_hash, made_by = excluded.made_by,
           made_at = excluded.made_at, open_until = excluded.open_until, bound_at = NULL, misses = 0, revoked_at = NULL`,
        [actor.orgId, personId, hashToken(token), actor.personId, this.clock.now(), openUntil],
      );
      await record(tx, actor, { eventId, personId }, 'made');
      // Behind `#`, so that it reaches no server log; the database keeps its hash only.
      const url = `${this.config.publicUrl}/m.html#personal=${token}.${eventId}`;
      return { url, openUntil: openUntil.toISOString(), othersCanReach: this.config.othersCanReach };
    });
  }

  /** The same link binds one more phone: a new one, or a second one. A locked link stays locked. */
  async openAgain(actor: Actor, eventId: string, personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await requireInviter(tx, actor, eventId, personId);
      const link = await lockLink(tx, actor.orgId, personId);
      if (link.misses >= mostMisses && link.bound_at === null) throw new Problem('conflict', 409);
      await tx.query(
        'UPDATE personal_link SET bound_at = NULL, open_until = $3, misses = 0 WHERE org_id = $1 AND id = $2',
        [actor.orgId, link.id, this.openUntil()],
      );
      await record(tx, actor, { eventId, personId }, 'opened');
    });
  }

  /** The link opens nothing any more, and every phone that came through it is signed out. */
  async revoke(actor: Actor, eventId: string, personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await requireInviter(tx, actor, eventId, personId);
      const link = await lockLink(tx, actor.orgId, personId);
      await tx.query('UPDATE personal_link SET revoked_at = $3 WHERE org_id = $1 AND id = $2', [
        actor.orgId,
        link.id,
        this.clock.now(),
      ]);
      await endSignInSessions(tx, { phonesOf: personId });
      await record(tx, actor, { eventId, personId }, 'revoked');
    });
  }

  private openUntil(): Date {
    return new Date(this.clock.now().getTime() + openDays * 24 * 3_600_000);
  }
}

const lockLink = async (tx: EntityManager, orgId: string, personId: string) => {
  const [link] = (await tx.query(
    `SELECT id, bound_at, misses FROM personal_link WHERE org_id = $1 AND person_id = $2 AND revoked_at IS NULL
     FOR UPDATE`,
    [orgId, personId],
  )) as { id: string; bound_at: Date | null; misses: number }[];
  if (!link) throw notFound();
  return link;
};

const record = async (
  tx: EntityManager,
  actor: Actor,
  { eventId, personId }: { eventId: string; personId: string },
  deed: 'made' | 'opened' | 'revoked',
): Promise<void> => {
  const { orgId } = actor;
  const change = { section: 'personal-link', subjectId: personId, cause: 'access', before: {} } as const;
  await recordChange(tx, { orgId, actor, eventId, ...change, after: { link: deed } });
  await addHint(tx, { orgId, about: 'people', id: personId, section: null, version: null });
};
