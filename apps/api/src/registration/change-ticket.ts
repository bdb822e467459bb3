import { Injectable } from '@nestjs/common';
import type { TicketView } from '@backcast/contracts/registration/registration';
import type { EntityManager } from 'typeorm';
import { moveOn } from '../invitees/move-on.js';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { findTicket, ticketStateOf, type TicketRow } from './find-ticket.js';
import { mayChangeTicket, sessionOfTicket, ticketView } from './look-at-ticket.js';
import { moveUp } from './move-up.js';
import { lockSessions, placesOf, type SessionRow } from './session-places.js';

/** What the holder of a ticket may do: say that they do not come, or that more or fewer do. */
@Injectable()
export class ChangeTicket {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  /** Gives the places back, to the first who wait. Cancelling twice is cancelling once. */
  cancel(code: string, address: string): Promise<TicketView> {
    return this.change(code, address, async (tx, { row, now }) => {
      const { org_id: orgId, event_id: eventId } = row;
      const scene = { orgId, eventId, actor: null, now };
      await moveOn(tx, scene, row.invitation_id, { to: 'declined', channel: 'link' });
      await moveUp(tx, orgId, eventId, now);
    });
  }

  /** Fewer always; more only where nobody waits and there is room. Whoever waits may change the wish. */
  setParty(code: string, partySize: number, address: string): Promise<TicketView> {
    return this.change(code, address, async (tx, { row, sessions, now }) => {
      const { org_id: orgId, event_id: eventId } = row;
      const isPlaced = ticketStateOf(row) === 'placed';
      const session = sessionOfTicket(row, sessions);
      if (isPlaced && partySize > row.party_size && session) {
        const sessionId = sessions.length > 1 ? session.id : null;
        const { free, isWaitedFor } = await placesOf(tx, { orgId, eventId, sessionId }, session);
        const more = partySize - row.party_size;
        if (free !== null && (isWaitedFor || free < more)) throw new Problem('registration_full', 409);
      }
      await tx.query('UPDATE invitation SET party_size = $3, version = version + 1 WHERE org_id = $1 AND id = $2', [
        orgId,
        row.invitation_id,
        partySize,
      ]);
      await moveUp(tx, orgId, eventId, now);
    });
  }

  private async change(
    code: string,
    address: string,
    deed: (tx: EntityManager, at: Scene) => Promise<void>,
  ): Promise<TicketView> {
    await this.guesses.takeByAddress(address);
    const now = this.clock.now();
    const view = await this.database.transaction(async (tx) => {
      const { org_id: orgId, event_id: eventId } = await findTicket(tx, code);
      const sessions = await lockSessions(tx, orgId, eventId);
      // Read again: what was read before the lock may have moved.
      const row = await findTicket(tx, code);
      if (mayChangeTicket(row, sessionOfTicket(row, sessions), now)) {
        await deed(tx, { row, sessions, now });
        await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
      }
      return ticketView(tx, code, now);
    });
    await this.guesses.forgiveAddress(address);
    return view;
  }
}

type Scene = { row: TicketRow; sessions: SessionRow[]; now: Date };
