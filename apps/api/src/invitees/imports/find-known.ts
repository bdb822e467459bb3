import type { RowVerdict } from '@backcast/contracts/invitees/customer-import';
import type { EntityManager } from 'typeorm';
import type { InviteeReader } from '../invitee-reader.js';
import type { GoodRow } from './judge-import-rows.js';

type Invited = { name: string; phone: string; ownerId: string };

/** What taking these rows would say of each: the same as `takeCustomers`, without writing. */
export const findKnown = async (
  tx: Pick<EntityManager, 'query'>,
  { orgId, eventId }: InviteeReader,
  placed: readonly { row: GoodRow; ownerId: string }[],
): Promise<RowVerdict[]> => {
  const phones = placed.map(({ row }) => row.phone).filter((phone) => phone !== '');
  const names = placed.filter(({ row }) => row.phone === '').map(({ row }) => row.name);
  const invited = (await tx.query(
    `SELECT c.name, p.phone, i.owner_id AS "ownerId" FROM invitation i
     JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
     JOIN customer p ON p.org_id = c.org_id AND coalesce(p.merged_into, p.id) = c.id
     WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL
       AND (p.phone = ANY ($3) OR (p.phone = '' AND p.name = ANY ($4)))`,
    [orgId, eventId, phones, names],
  )) as Invited[];
  const keyOf = (row: Pick<GoodRow, 'name' | 'phone'>, ownerId: string): string =>
    row.phone === '' ? `${ownerId} ${row.name}` : row.phone;
  const owners = new Map(invited.map((each) => [keyOf(each, each.ownerId), each.ownerId]));
  return placed.map(({ row, ownerId }) => {
    const key = keyOf(row, ownerId);
    const has = owners.get(key);
    if (has === undefined) {
      owners.set(key, ownerId);
      return { row: row.row, verdict: 'added', problem: null, ownerId: null };
    }
    return { row: row.row, verdict: has === ownerId ? 'known' : 'claimed', problem: null, ownerId: has };
  });
};
