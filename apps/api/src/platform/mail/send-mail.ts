import type { EntityManager } from 'typeorm';
import { addJob } from '../outbox/add-to-outbox.js';

export type NewMail = { orgId: string; personId: string; subject: string; text: string };

/** Writes a mail to a person in the caller's transaction; it is sent, or kept, after the commit. */
export const addMail = async (tx: EntityManager, { orgId, personId, subject, text }: NewMail): Promise<void> => {
  const [row] = (await tx.query(
    'INSERT INTO mail (org_id, person_id, subject, text) VALUES ($1, $2, $3, $4) RETURNING id',
    [orgId, personId, subject, text],
  )) as { id: string }[];
  await addJob(tx, orgId, 'send-mail', { mailId: String(row?.id) });
};
