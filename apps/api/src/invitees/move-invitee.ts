import { Injectable } from '@nestjs/common';
import { judgeMove, timeOfMove } from '@backcast/invitations/judge-move';
import type { Invitee, MoveInvitee as Body, RecordNoAnswer, UndoMove } from '@backcast/contracts/invitees/invitee';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, notFound, Problem } from '../platform/http/problem.js';
import { addMove } from './add-move.js';
import { type LockedInvitation, readMoves, writeState } from './invitation.store.js';
import { type InviteeReader, requireReader } from './invitee-reader.js';
import { readInvitee } from './invitee.read.js';
import { lockOwnInvitation, tellAndRead } from './lock-own-invitation.js';

type KnownMove = { invitationId: string; to: string; undoes: string | null; actorId: string | null };

/** One tap on a customer: a step of the invitation, taken back, or a call that nobody answered. Each counts once. */
@Injectable()
export class MoveInvitee {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, eventId: string, invitationId: string, body: Body): Promise<Invitee> {
    return this.once(actor, eventId, invitationId, body.id, async (tx, reader, invitation) => {
      const verdict = judgeMove(body, invitation.state);
      if (verdict === 'illegal') throw invalidField('to', 'invalid_value');
      if (verdict === 'stale')
        throw new Problem('stale', 409, { current: await readInvitee(tx, reader, invitationId) });
      if (verdict === 'accepted') {
        const now = this.clock.now();
        const at = timeOfMove(body.at, { since: invitation.stateSince.toISOString(), now: now.toISOString() });
        const { id, to, channel, note } = body;
        await addMove(tx, { orgId: actor.orgId, actor, now }, invitation, { id, to, at: new Date(at), channel, note });
      }
      await tx.query(
        `UPDATE invitation SET party_size = coalesce($3, party_size), arrives_at = coalesce($4, arrives_at)
         WHERE org_id = $1 AND id = $2 AND ($3::int IS NOT NULL OR $4::text IS NOT NULL)`,
        [actor.orgId, invitationId, body.partySize, body.arrivesAt],
      );
    });
  }

  /** A call for the second confirmation that nobody answered moves nothing, but is in the history. */
  recordNoAnswer(actor: Actor, eventId: string, invitationId: string, body: RecordNoAnswer): Promise<Invitee> {
    return this.once(actor, eventId, invitationId, body.id, async (tx, _, invitation) => {
      const now = this.clock.now();
      const at = timeOfMove(body.at, { since: invitation.stateSince.toISOString(), now: now.toISOString() });
      await tx.query(
        `INSERT INTO invitation_move (org_id, id, event_id, invitation_id, from_state, to_state, at, told_at, channel,
           actor_id, sign_in_session_id) VALUES ($1, $2, $3, $4, $5, $5, $6, $7, 'phone', $8, $9)`,
        [
          ...[actor.orgId, body.id, eventId, invitationId, invitation.state, at, now],
          ...[actor.personId, actor.signInSessionId],
        ],
      );
      await tx.query(
        `UPDATE invitation SET unanswered = unanswered + 1, called_at = $3, version = version + 1
         WHERE org_id = $1 AND id = $2`,
        [actor.orgId, invitationId, at],
      );
    });
  }

  /** Takes the last move back, whose it is or who leads; the first one, which made the invitation, stays. */
  undo(actor: Actor, eventId: string, invitationId: string, { id, moveId }: UndoMove): Promise<Invitee> {
    return this.once(actor, eventId, invitationId, id, async (tx, reader, invitation) => {
      const moves = await readMoves(tx, actor.orgId, invitationId);
      const last = moves.at(-1);
      if (!moves.some((move) => move.id === moveId)) throw new Problem('nothing_to_undo', 409);
      if (last?.id !== moveId || moves.length < 2) throw new Problem('undo_overlaps', 409);
      if (reader.role === 'salesperson' && last.actorId !== actor.personId) throw new Problem('forbidden', 403);
      const before = moves.slice(0, -1);
      const to = before.at(-1)?.to;
      const now = this.clock.now();
      await tx.query(
        `INSERT INTO invitation_move (org_id, id, event_id, invitation_id, from_state, to_state, at, told_at, channel,
           actor_id, sign_in_session_id, undoes) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 'other', $8, $9, $10)`,
        [
          ...[actor.orgId, id, eventId, invitationId, invitation.state, to, now],
          ...[actor.personId, actor.signInSessionId, moveId],
        ],
      );
      await writeState(tx, actor.orgId, invitationId, before);
      if (last.from === last.to)
        await tx.query('UPDATE invitation SET unanswered = greatest(0, unanswered - 1) WHERE org_id = $1 AND id = $2', [
          actor.orgId,
          invitationId,
        ]);
    });
  }

  /** The invitation is locked before anything is read, so that the same tap from two phones finds itself done. */
  private once(
    actor: Actor,
    eventId: string,
    invitationId: string,
    id: string,
    work: (tx: EntityManager, reader: InviteeReader, invitation: LockedInvitation) => Promise<void>,
  ): Promise<Invitee> {
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.edit');
      const invitation = await lockOwnInvitation(tx, reader, invitationId);
      const known = await findMove(tx, actor.orgId, id);
      if (known) {
        if (known.invitationId !== invitationId || known.actorId !== actor.personId) throw new Problem('conflict', 409);
        const invitee = await readInvitee(tx, reader, invitationId);
        if (!invitee) throw notFound();
        return invitee;
      }
      await work(tx, reader, invitation);
      return tellAndRead(tx, reader, invitationId);
    });
  }
}

const findMove = async (tx: EntityManager, orgId: string, id: string): Promise<KnownMove | null> => {
  const [move] = (await tx.query(
    `SELECT invitation_id AS "invitationId", to_state AS "to", undoes, actor_id AS "actorId"
     FROM invitation_move WHERE org_id = $1 AND id = $2`,
    [orgId, id],
  )) as KnownMove[];
  return move ?? null;
};
