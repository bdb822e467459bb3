import { Injectable } from '@nestjs/common';
import type { ContactList, ContactView } from '@backcast/contracts/people/contact';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { ContactEntity } from './contact.entity.js';

@Injectable()
export class ContactsRead {
  constructor(private readonly database: Database) {}

  /** Everybody who is not erased, by name. */
  async list(orgId: string): Promise<ContactList> {
    const contacts = (await this.database.source.query(
      `SELECT id, name, title, company, phone, mail, note, version FROM contact
       WHERE org_id = $1 AND erased_at IS NULL ORDER BY name, id`,
      [orgId],
    )) as ContactView[];
    return { contacts };
  }
}

/** The contact locked for writing; null when the organization has none with this id or it was erased. */
export const lockContact = async (tx: EntityManager, orgId: string, id: string): Promise<ContactEntity | null> => {
  const row = await tx.findOne(ContactEntity, { where: { orgId, id }, lock: { mode: 'for_no_key_update' } });
  return row?.erasedAt ? null : row;
};

export const contactView = ({ id, name, title, company, phone, mail, note, version }: ContactEntity): ContactView => ({
  ...{ id, name, title, company, phone, mail, note, version },
});
