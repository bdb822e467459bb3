import { Injectable } from '@nestjs/common';
import type { EditOrganization as EditBody, OrganizationView } from '@backcast/contracts/organization/organization';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { leavesThatDiffer, recordChange } from '../platform/records/record-change.js';
import { OrganizationEntity } from './organization.entity.js';

export const organizationView = (organization: OrganizationEntity): OrganizationView => {
  const { id, name, zone, language, currency, digestHour, version } = organization;
  return { id, name, zone, language, currency, digestHour, version };
};

@Injectable()
export class EditOrganization {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, body: EditBody): Promise<OrganizationView> {
    return this.database.transaction(async (tx) => {
      const lock = { mode: 'for_no_key_update' } as const;
      const current = await tx.findOne(OrganizationEntity, { where: { id: actor.orgId }, lock });
      if (!current) throw notFound();
      const { version, ...wanted } = body;
      const { name, zone, language, digestHour } = current;
      const before = { name, zone, language, digestHour };
      if (Object.keys(leavesThatDiffer(before, wanted).after).length === 0) return organizationView(current);
      if (version !== current.version) throw new Problem('stale', 409, { current: organizationView(current) });
      const next = version + 1;
      await tx.update(OrganizationEntity, { id: actor.orgId }, { ...wanted, version: next });
      const { orgId } = actor;
      await recordChange(tx, {
        orgId,
        actor,
        section: 'organization',
        subjectId: orgId,
        version: next,
        cause: 'edit',
        before,
        after: wanted,
      });
      await addHint(tx, { orgId, about: 'organization', id: orgId, section: null, version: next });
      return organizationView({ ...current, ...wanted, version: next });
    });
  }
}
