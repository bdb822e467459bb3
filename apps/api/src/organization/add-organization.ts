import { Injectable } from '@nestjs/common';
import type { MadeAccessLink } from '@backcast/contracts/accounts/access-link';
import type { AddOrganization as AddBody } from '@backcast/contracts/organization/organization';
import { makeAccessLink } from '../accounts/make-access-link.js';
import { requireSignInName } from '../accounts/sign-in-name.js';
import { PersonEntity } from '../people/person.entity.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { forbidden } from '../platform/http/problem.js';
import { recordChange } from '../platform/records/record-change.js';
import { OrganizationEntity } from './organization.entity.js';

/** A further organization with its first admin, who gets an access link. Only the installation's operator may. */
@Injectable()
export class AddOrganization {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, body: AddBody): Promise<MadeAccessLink> {
    if (!actor.operator) throw forbidden();
    const adminName = body.adminMail === '' ? '' : requireSignInName(body.adminMail, 'adminMail');
    const [mail, phone] = adminName.includes('@') ? [adminName, ''] : ['', adminName];
    return this.database.transaction(async (tx) => {
      const { name, zone, language } = body;
      const organization = await tx.insert(OrganizationEntity, { name, zone, language });
      const orgId = String(organization.identifiers[0]?.['id']);
      const admin = { orgId, name: body.adminName, mail, phone, role: 'admin' as const };
      const person = await tx.insert(PersonEntity, admin);
      // The actor is nobody in the new organization, so its own history begins with the system.
      const after = { name, zone, language };
      await recordChange(tx, {
        orgId,
        actor: null,
        section: 'organization',
        subjectId: orgId,
        cause: 'create',
        before: {},
        after,
      });
      await recordChange(tx, {
        orgId: actor.orgId,
        actor,
        section: 'organization',
        subjectId: orgId,
        cause: 'create',
        before: {},
        after: { added: true },
      });
      const id = String(person.identifiers[0]?.['id']);
      return makeAccessLink(tx, this.config, { orgId, id }, 'join', this.clock.now());
    });
  }
}
