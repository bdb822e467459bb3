import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { addLinkConsents } from './consents/consent.store.js';
import { nameSound } from './name-sound.js';
import type { CustomerEntry, TakeScene } from './take-customers.js';

/**
 * The customer of each entry, found by phone, or by name among those without a phone that the same salesperson has in
 * this event; else added. `created` are those that were not there. Who was made one with another leads to that one.
 */
export const findCustomers = async (
  tx: EntityManager,
  { orgId, eventId, now }: TakeScene,
  entries: readonly CustomerEntry[],
): Promise<{ ids: string[]; created: Set<string> }> => {
  const named = await findByName(tx, orgId, eventId, entries);
  const rows = entries.map((entry, at) => ({
    ...{ at, id: randomUUID(), name: entry.name, phone: entry.phone, mail: entry.mail ?? '' },
    ...{ persona: entry.persona ?? '', interests: entry.interests ?? '', note: entry.note ?? '' },
    ...nameSound(entry.name),
  }));
  const firstOfName = new Map<string, string>();
  const isToAdd = (row: (typeof rows)[number]): boolean => {
    if (row.phone !== '') return true;
    const key = nameKey(entries[row.at]);
    const isFirst = !named.has(key) && !firstOfName.has(key);
    if (isFirst) firstOfName.set(key, row.id);
    return isFirst;
  };
  const created = (await tx.query(
    `INSERT INTO customer (org_id, id, name, sound, initials, phone, mail, persona, interests, note, created_at)
     SELECT $1, r.id, r.name, r.sound, r.initials, r.phone, r.mail, r.persona, r.interests, r.note, $3
     FROM jsonb_to_recordset($2::jsonb) AS r (at int, id uuid, name text, sound text, initials text, phone text, mail text,
       persona text, interests text, note text)
     ORDER BY r.phone, r.at
     ON CONFLICT (org_id, phone) WHERE phone <> '' DO NOTHING RETURNING id`,
    [orgId, JSON.stringify(rows.filter(isToAdd)), now],
  )) as { id: string }[];
  const byPhone = await findByPhone(tx, orgId, [...new Set(entries.map(({ phone }) => phone))]);
  const ids = rows.map((row) => {
    if (row.phone !== '') return byPhone.get(row.phone) ?? row.id;
    const key = nameKey(entries[row.at]);
    return named.get(key) ?? firstOfName.get(key) ?? row.id;
  });
  // Whoever agrees now agreed to the text of now, also a customer who was known before.
  const consents = entries.flatMap(({ consent }, at) => (consent ? [{ customerId: ids[at] ?? '', ...consent }] : []));
  await addLinkConsents(tx, orgId, consents, now);
  return { ids, created: new Set(created.map(({ id }) => id)) };
};

const nameKey = (entry: Pick<CustomerEntry, 'name' | 'ownerId'> | undefined): string =>
  `${entry?.ownerId ?? ''} ${entry?.name ?? ''}`;

async function findByName(
  tx: EntityManager,
  orgId: string,
  eventId: string,
  entries: readonly CustomerEntry[],
): Promise<Map<string, string>> {
  const names = entries.filter(({ phone }) => phone === '').map(({ name }) => name);
  if (names.length === 0) return new Map();
  const found = (await tx.query(
    `SELECT c.id, c.name, i.owner_id AS "ownerId" FROM invitation i
     JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
     WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL AND c.name = ANY ($3) AND c.phone = ''`,
    [orgId, eventId, [...new Set(names)]],
  )) as { id: string; name: string; ownerId: string }[];
  return new Map(found.map(({ id, ...entry }) => [nameKey(entry), id]));
}

async function findByPhone(tx: EntityManager, orgId: string, phones: string[]): Promise<Map<string, string>> {
  const found = (await tx.query(
    `SELECT phone, coalesce(merged_into, id) AS id FROM customer WHERE org_id = $1 AND phone = ANY ($2) AND phone <> ''`,
    [orgId, phones],
  )) as { phone: string; id: string }[];
  return new Map(found.map(({ phone, id }) => [phone, id]));
}
