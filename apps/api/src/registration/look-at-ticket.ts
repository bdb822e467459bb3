import { Injectable } from '@nestjs/common';
import type { TicketView } from '@backcast/contracts/registration/registration';
import type { EntityManager } from 'typeorm';
import { GuessLimit } from '../platform/auth/guess-limit.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { findTicket, type TicketRow, ticketStateOf } from './find-ticket.js';
import { isOver } from './is-registration-open.js';
import { readSessions, type SessionRow } from './session-places.js';

/** A ticket as its holder sees it. */
@Injectable()
export class LookAtTicket {
  constructor(
    private readonly database: Database,
    private readonly guesses: GuessLimit,
    private readonly clock: Clock,
  ) {}

  async execute(code: string, address: string): Promise<TicketView> {
    await this.guesses.takeByAddress(address);
    const view = await ticketView(this.database.source.manager, code, this.clock.now());
    await this.guesses.forgiveAddress(address);
    return view;
  }
}

export const ticketView = async (tx: EntityManager, code: string, now: Date): Promise<TicketView> => {
  const row = await findTicket(tx, code);
  const session = sessionOfTicket(row, await readSessions(tx, row.org_id, row.event_id));
  return {
    state: ticketStateOf(row),
    mayChange: mayChangeTicket(row, session, now),
    name: row.name,
    partySize: row.party_size,
    organizationName: row.organization_name,
    eventName: row.event_name,
    inviterName: row.inviter_name,
    zone: row.zone,
    place: row.place,
    session: {
      ...{ name: session?.name ?? '', room: session?.room ?? '', date: session?.date ?? null },
      ...{ startTime: session?.start_time ?? null, endTime: session?.end_time ?? null },
    },
    registrationCode: row.link_code,
  };
};

/** The session may be gone since: then the first one of the event stands for it. */
export const sessionOfTicket = (
  { session_id }: Pick<TicketRow, 'session_id'>,
  sessions: readonly SessionRow[],
): SessionRow | undefined => sessions.find(({ id }) => id === session_id) ?? sessions[0];

export const mayChangeTicket = (row: TicketRow, session: SessionRow | undefined, now: Date): boolean =>
  ticketStateOf(row) !== 'cancelled' && row.state !== 'arrived' && (session === undefined || !isOver(session, now));
