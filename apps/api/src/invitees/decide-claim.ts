import { Injectable } from '@nestjs/common';
import { isWholeCredit } from '@backcast/invitations/settle-claim';
import type { DecideClaim as Body, Invitee } from '@backcast/contracts/invitees/invitee';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, Problem } from '../platform/http/problem.js';
import { requireReader } from './invitee-reader.js';
import { lockOwnInvitation, tellAndRead } from './lock-own-invitation.js';
import { recordInviteeChange } from './record-invitee-change.js';

/** A lead says who keeps a customer that two salespeople claim, and how the credit is split. */
@Injectable()
export class DecideClaim {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, id: string, { ownerId, credits }: Body): Promise<Invitee> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.decide');
      const invitation = await lockOwnInvitation(tx, reader, id);
      const claims = (await tx.query(
        'SELECT person_id AS "personId", credit FROM invitation_claim WHERE org_id = $1 AND invitation_id = $2',
        [orgId, id],
      )) as { personId: string; credit: number | null }[];
      if (claims.length === 0) throw new Problem('conflict', 409);
      const isClaimant = (personId: string): boolean => claims.some((claim) => claim.personId === personId);
      if (!isClaimant(ownerId)) throw invalidField('ownerId', 'not_found');
      const people = new Set(credits.map(({ personId }) => personId));
      const given = credits.filter(({ percent }) => percent > 0);
      if (people.size !== credits.length || !credits.every(({ personId }) => isClaimant(personId)))
        throw invalidField('credits', 'not_found');
      if (!isWholeCredit(given.map(({ percent }) => percent))) throw invalidField('credits', 'invalid_value');
      const percentOf = (personId: string): number =>
        given.find((credit) => credit.personId === personId)?.percent ?? 0;
      await tx.query(
        `UPDATE invitation_claim k SET credit = r.credit, decided_at = $3, decided_by = $4
         FROM jsonb_to_recordset($5::jsonb) AS r (person_id uuid, credit int)
         WHERE k.org_id = $1 AND k.invitation_id = $2 AND k.person_id = r.person_id`,
        [
          ...[orgId, id, this.clock.now(), actor.personId],
          JSON.stringify(claims.map(({ personId }) => ({ person_id: personId, credit: percentOf(personId) }))),
        ],
      );
      await tx.query('UPDATE invitation SET owner_id = $3, version = version + 1 WHERE org_id = $1 AND id = $2', [
        orgId,
        id,
        ownerId,
      ]);
      const creditLeaves = (of: (claim: (typeof claims)[number]) => number | null) =>
        Object.fromEntries(claims.map((claim) => [`credit.${claim.personId}`, of(claim)]));
      const subject = { id: invitation.customerId, version: invitation.version + 1 };
      const after = { ownerId, ...creditLeaves(({ personId }) => percentOf(personId)) };
      const before = { ownerId: invitation.ownerId, ...creditLeaves(({ credit }) => credit) };
      await recordInviteeChange(tx, actor, subject, 'edit', after, before);
      return tellAndRead(tx, reader, id);
    });
  }
}
