import type { EntityManager } from 'typeorm';

export type CustomerRow = {
  id: string;
  phone: string;
  mail: string;
  persona: string;
  interests: string;
  note: string;
  version: number;
};

/** Customers that are there and nobody else's part, locked always in the same order. */
export const lockCustomers = (tx: EntityManager, orgId: string, ids: readonly string[]): Promise<CustomerRow[]> =>
  tx.query(
    `SELECT id, phone, mail, persona, interests, note, version FROM customer
     WHERE org_id = $1 AND id = ANY ($2) AND erased_at IS NULL AND merged_into IS NULL ORDER BY id FOR NO KEY UPDATE`,
    [orgId, ids],
  );
