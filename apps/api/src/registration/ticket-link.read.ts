import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { signTicket } from './ticket-keys.store.js';

// The customer's own registration, or the one of the customer who turned out to be the same.
const sql = `
  SELECT r.id, r.event_id AS "eventId", r.ticket_serial AS serial
  FROM invitation i JOIN registration r ON r.org_id = i.org_id AND r.event_id = i.event_id
  JOIN invitation own ON own.org_id = r.org_id AND own.id = r.invitation_id
  JOIN customer c ON c.org_id = own.org_id AND c.id = own.customer_id
  WHERE i.org_id = $1 AND i.id = $2
    AND (own.id = i.id OR (own.removed_at IS NOT NULL AND c.merged_into = i.customer_id))
  ORDER BY own.id = i.id DESC, r.id LIMIT 1`;

/**
 * The address of the ticket that a customer holds, for the customer only; '' where they have none. It is made of the
 * registration and the organization's key each time and is stored nowhere; one that was made anew is the new one.
 */
@Injectable()
export class TicketLinkRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async ofInvitation(orgId: string, invitationId: string): Promise<string> {
    const { manager } = this.database.source;
    const [row] = (await manager.query(sql, [orgId, invitationId])) as {
      id: string;
      eventId: string;
      serial: number;
    }[];
    if (!row) return '';
    const { id: registrationId, eventId, serial } = row;
    const ticket = await signTicket(manager, orgId, { eventId, registrationId, serial }, this.clock.now());
    return `${this.config.publicUrl}/m.html#ticket=${ticket}`;
  }
}
