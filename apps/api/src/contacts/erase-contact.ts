import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/problem.js';
import { ContactEntity } from './contact.entity.js';
import { lockContact } from './contacts.read.js';
import { recordContactChange } from './record-contact-change.js';

const emptied = { name: '', title: '', company: '', phone: '', mail: '', note: '' };

/** Erases what is known of a contact. The row stays, empty, because events refer to it. */
@Injectable()
export class EraseContact {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<void> {
    const { orgId } = actor;
    await this.database.transaction(async (tx) => {
      const current = await lockContact(tx, orgId, id);
      if (!current) throw notFound();
      const version = current.version + 1;
      await tx.update(ContactEntity, { orgId, id }, { ...emptied, erasedAt: this.clock.now(), version });
      await recordContactChange(tx, actor, { id, version }, 'edit', Object.keys(emptied));
    });
  }
}
