import type { InviteeDetail } from '@backcast/contracts/invitees/invitee';
import type { EntityManager } from 'typeorm';
import { type InviteeReader, scopeValues } from '../invitee-reader.js';
import { inviteeTables } from '../invitee.read.js';

type Referral = Pick<InviteeDetail, 'referrer' | 'brought'>;

/** Who brought this customer, and whom it brought, in this event: with a name where the reader may see it. */
export const readReferral = async (
  tx: EntityManager,
  reader: InviteeReader,
  { id, customerId }: { id: string; customerId: string },
): Promise<Referral> => {
  const [own] = (await tx.query(
    `SELECT i.referred_by AS "customerId" FROM invitation i WHERE i.org_id = $1 AND i.id = $2 AND i.referred_by IS NOT NULL`,
    [reader.orgId, id],
  )) as { customerId: string }[];
  const values = [reader.orgId, reader.eventId, ...scopeValues(reader)];
  const [seen] = own
    ? ((await tx.query(
        // Whoever was made one with another since leads to that one.
        `SELECT i.id AS "invitationId", c.name FROM ${inviteeTables} AND c.id = (SELECT coalesce(r.merged_into, r.id)
           FROM customer r WHERE r.org_id = $1 AND r.id = $5)`,
        [...values, own.customerId],
      )) as { invitationId: string; name: string }[])
    : [];
  const brought = (await tx.query(
    `SELECT i.id AS "invitationId", c.name, i.state FROM ${inviteeTables} AND i.referred_by = $5
     ORDER BY i.created_at, i.id LIMIT 50`,
    [...values, customerId],
  )) as Referral['brought'];
  return {
    referrer: own
      ? { customerId: own.customerId, invitationId: seen?.invitationId ?? null, name: seen?.name ?? '' }
      : null,
    brought,
  };
};
