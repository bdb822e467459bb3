import { Injectable } from '@nestjs/common';
import type { AddContact as AddBody, ContactView } from '@backcast/contracts/people/contact';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { contactView, lockContact } from './contacts.read.js';
import { recordContactChange } from './record-contact-change.js';

/** Adds a contact under the id that the sender chose; a repeated request finds it there and adds nothing. */
@Injectable()
export class AddContact {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { id, ...fields }: AddBody): Promise<ContactView> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const added = (await tx.query(
        `INSERT INTO contact (org_id, id, name, title, company, phone, mail, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        [orgId, id, fields.name, fields.title, fields.company, fields.phone, fields.mail, fields.note],
      )) as unknown[];
      const contact = await lockContact(tx, orgId, id);
      if (!contact) throw new Problem('conflict', 409);
      const filled = Object.keys(fields).filter((field) => fields[field as keyof typeof fields] !== '');
      if (added.length > 0) await recordContactChange(tx, actor, { id, version: 1 }, 'create', filled);
      return contactView(contact);
    });
  }
}
