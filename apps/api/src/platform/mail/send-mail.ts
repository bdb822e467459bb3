import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { addHint, addJob } from '../outbox/add-to-outbox.js';
import { MailEntity } from './mail.entity.js';

export type NewMail = { orgId: string; personId: string; subject: string; text: string };

/** Writes a mail in the caller's transaction; it is sent once that is committed, and not if it is not. */
export const addMail = async (tx: EntityManager, mail: NewMail): Promise<void> => {
  const { orgId, personId, subject, text } = mail;
  const id = randomUUID();
  await tx.insert(MailEntity, { id, orgId, personId, subject, text });
  await queueMail(tx, orgId, id);
};

/** Has a waiting mail sent and the outbox page look again. */
export const queueMail = async (tx: EntityManager, orgId: string, mailId: string): Promise<void> => {
  await addJob(tx, orgId, 'send-mail', { mailId });
  await hintMail(tx, orgId, mailId);
};

export const hintMail = async (tx: EntityManager, orgId: string, mailId: string): Promise<void> =>
  addHint(tx, { orgId, about: 'mail', id: mailId, section: null, version: null });
