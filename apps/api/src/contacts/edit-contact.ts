import { Injectable } from '@nestjs/common';
import type { ContactView, EditContact as EditBody } from '@backcast/contracts/people/contact';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { ContactEntity } from './contact.entity.js';
import { contactView, lockContact } from './contacts.read.js';
import { recordContactChange } from './record-contact-change.js';

@Injectable()
export class EditContact {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, id: string, { version, ...fields }: EditBody): Promise<ContactView> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const current = await lockContact(tx, orgId, id);
      if (!current) throw notFound();
      const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter(
        (field) => fields[field] !== current[field],
      );
      if (changed.length === 0) return contactView(current);
      if (version !== current.version) throw new Problem('stale', 409, { current: contactView(current) });
      const next = { ...current, ...fields, version: version + 1 };
      await tx.update(ContactEntity, { orgId, id }, { ...fields, version: next.version });
      await recordContactChange(tx, actor, next, 'edit', changed);
      return contactView(next);
    });
  }
}
