import type { Invitee } from '@backcast/contracts/invitees/invitee';
import type { EntityManager } from 'typeorm';
import { type InviteeReader, readerValues } from './invitee-reader.js';

/** An instant as JSON has it. */
export const instantSql = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Claims of others that nobody decided yet. */
export const openClaimSql = `EXISTS (SELECT 1 FROM invitation_claim k
  WHERE k.org_id = i.org_id AND k.invitation_id = i.id AND k.decided_at IS NULL)`;

// Viewers have no own customers, so a phone leaves the database only for those who call.
const reachedBy = (column: string): string =>
  `CASE WHEN $5 OR (NOT $4 AND i.owner_id = $3) THEN c.${column} END AS ${column}`;

/** The columns of an `Invitee`; phones and addresses as null for who may not see them. */
export const inviteeColumns = `i.id, i.customer_id AS "customerId", c.name, ${reachedBy('phone')}, ${reachedBy('mail')},
  c.persona, c.interests, CASE WHEN $5 OR (NOT $4 AND i.owner_id = $3) THEN c.note ELSE '' END AS note, i.owner_id AS "ownerId",
  i.session_id AS "sessionId", i.state, ${instantSql('i.state_since')} AS "stateSince", i.party_size AS "partySize",
  i.children, i.seat_group AS "seatGroup", i.source, i.arrives_at AS "arrivesAt", i.unanswered,
  ${instantSql('i.called_at')} AS "calledAt", ${openClaimSql} AS "hasOpenClaim", i.version + c.version AS version`;

/**
 * Invitations with their customers: $1 organization, $2 event, $3 reader, $4 whether all may be seen, $5 whether all
 * phones may be. What a salesperson may not see never leaves the database.
 */
export const inviteeTables = `invitation i
  JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
  WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL AND c.erased_at IS NULL
    AND ($4 OR i.owner_id = $3)`;

/** One invitation as the reader may see it; null where there is none for this reader. */
export const readInvitee = async (
  tx: Pick<EntityManager, 'query'>,
  reader: InviteeReader,
  id: string,
): Promise<Invitee | null> => {
  const [invitee] = (await tx.query(`SELECT ${inviteeColumns} FROM ${inviteeTables} AND i.id = $6`, [
    reader.orgId,
    reader.eventId,
    ...readerValues(reader),
    id,
  ])) as Invitee[];
  return invitee ?? null;
};
