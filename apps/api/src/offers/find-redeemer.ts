import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { normalizePhone } from '../invitees/normalize-phone.js';
import { seesOwnOnly, type InviteeReader } from '../invitees/invitee-reader.js';
import { Problem } from '../platform/http/problem.js';

/** Who redeems: a customer of the organization, or a phone that belongs to none; `phoneEnd` is what may be shown of it. */
export type Redeemer = { customerId: string | null; phoneHashes: string[]; phoneEnd: string };

/**
 * The customer of whom a phone is, whoever invited them; else of the event's customers the one with this name, of a
 * salesperson the own ones. A name that leads to nobody, or to several, is refused: the phone tells them apart.
 */
export const findRedeemer = async (tx: EntityManager, reader: InviteeReader, typed: string): Promise<Redeemer> => {
  const { orgId } = reader;
  const phone = normalizePhone(typed);
  if (phone) {
    const customerId = await customerOfPhone(tx, orgId, phone);
    if (customerId !== null) return redeemerOf(tx, orgId, customerId);
    return { customerId: null, phoneHashes: [hashPhone(orgId, phone)], phoneEnd: phone.slice(-4) };
  }
  const found = await customersOfName(tx, reader, typed);
  if (found.length !== 1) throw new Problem('customer_unclear', 409);
  return redeemerOf(tx, orgId, found[0]!);
};

/** A phone is told apart without being kept; salted, so that organizations cannot be compared. */
const hashPhone = (orgId: string, phone: string): string =>
  createHash('sha256').update(`${orgId}\n${phone}`).digest('base64url');

const customerOfPhone = async (tx: EntityManager, orgId: string, phone: string): Promise<string | null> => {
  const [row] = (await tx.query(
    'SELECT coalesce(merged_into, id) AS id FROM customer WHERE org_id = $1 AND phone = $2 AND erased_at IS NULL',
    [orgId, phone],
  )) as { id: string }[];
  return row?.id ?? null;
};

const customersOfName = async (tx: EntityManager, reader: InviteeReader, name: string): Promise<string[]> => {
  const rows = (await tx.query(
    `SELECT DISTINCT coalesce(c.merged_into, c.id) AS id
     FROM invitation i JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
     WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL AND c.erased_at IS NULL
       AND lower(c.name) = lower($3) AND ($4 OR i.owner_id = $5) LIMIT 2`,
    [reader.orgId, reader.eventId, name.normalize('NFKC').trim(), !seesOwnOnly(reader), reader.personId],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
};

/** With the phones of those who were made one with them: what was redeemed by phone before counts too. */
const redeemerOf = async (tx: EntityManager, orgId: string, customerId: string): Promise<Redeemer> => {
  const rows = (await tx.query(
    `SELECT phone FROM customer WHERE org_id = $1 AND (id = $2 OR merged_into = $2) AND phone <> ''`,
    [orgId, customerId],
  )) as { phone: string }[];
  return { customerId, phoneHashes: rows.map(({ phone }) => hashPhone(orgId, phone)), phoneEnd: '' };
};
