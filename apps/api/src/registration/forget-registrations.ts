import type { EntityManager } from 'typeorm';

/** Takes out what these customers typed when they registered; that they did, and their places, stay. */
export const forgetRegistrations = async (tx: EntityManager, orgId: string, customerIds: string[]): Promise<void> => {
  await tx.query(
    `UPDATE registration r SET name = '', answer = '' FROM invitation i
     WHERE r.org_id = $1 AND i.org_id = r.org_id AND i.id = r.invitation_id AND i.customer_id = ANY ($2)`,
    [orgId, customerIds],
  );
};
