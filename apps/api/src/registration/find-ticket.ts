import { isComing, type InvitationState } from '@backcast/invitations/invitation-states';
import { readTicketCode } from '@backcast/invitations/ticket-code';
import type { TicketState } from '@backcast/contracts/registration/registration';
import type { EntityManager } from 'typeorm';
import { Problem } from '../platform/http/problem.js';
import { isSignedBy } from './ticket-keys.store.js';

export type TicketRow = {
  id: string;
  org_id: string;
  event_id: string;
  invitation_id: string;
  name: string;
  party_size: number;
  state: InvitationState;
  is_removed: boolean;
  session_id: string | null;
  organization_name: string;
  event_name: string;
  place: string;
  zone: string;
  inviter_name: string;
  link_code: string;
};

/**
 * SQL that joins the invitation `i` of a registration `r`: its own, or the one that it was merged into, when two customers
 * turned out to be one. One of the two tickets is then as good as the other.
 */
export const invitationOfRegistration = `
  JOIN invitation own ON own.org_id = r.org_id AND own.id = r.invitation_id
  JOIN customer c ON c.org_id = own.org_id AND c.id = own.customer_id
  LEFT JOIN invitation kept ON own.removed_at IS NOT NULL AND kept.org_id = own.org_id
    AND kept.event_id = own.event_id AND kept.customer_id = c.merged_into AND kept.removed_at IS NULL
  JOIN invitation i ON i.org_id = r.org_id AND i.id = coalesce(kept.id, own.id)`;

/**
 * The registration that a ticket belongs to. Throws `link_used_or_expired` for a code that we did not sign, for a ticket
 * that was made anew since, and for a registration that is gone: they look alike.
 */
export const findTicket = async (tx: EntityManager, code: string): Promise<TicketRow> => {
  const read = readTicketCode(code);
  const [row] = read
    ? ((await tx.query(
        `SELECT r.id, r.org_id, r.event_id, i.id AS invitation_id, r.name, i.party_size, i.state,
                i.removed_at IS NOT NULL AS is_removed, i.session_id, o.name AS organization_name,
                e.name AS event_name, e.place, e.zone, p.name AS inviter_name, l.code AS link_code
         FROM registration r
         ${invitationOfRegistration}
         JOIN registration_link l ON l.org_id = r.org_id AND l.id = r.link_id
         JOIN person p ON p.org_id = i.org_id AND p.id = i.owner_id
         JOIN organization o ON o.id = r.org_id
         JOIN event e ON e.org_id = r.org_id AND e.id = r.event_id
         WHERE r.id = $1 AND r.event_id = $2 AND r.ticket_serial = $3`,
        [read.ticket.registrationId, read.ticket.eventId, read.ticket.serial],
      )) as TicketRow[])
    : [];
  if (!row || !(await isSignedBy(tx, row.org_id, code))) throw new Problem('link_used_or_expired', 410);
  return row;
};

export const ticketStateOf = (row: Pick<TicketRow, 'state' | 'is_removed'>): TicketState => {
  if (row.is_removed || row.state === 'declined' || row.state === 'noShow') return 'cancelled';
  return isComing(row.state) ? 'placed' : 'waiting';
};
