import { Injectable } from '@nestjs/common';
import { type ExportInvitees as Body, type InviteeExport, mostExported } from '@backcast/contracts/invitees/invitee';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { recordChange } from '../platform/records/record-change.js';
import { readPage } from './invitee-list.read.js';
import { requireReader } from './invitee-reader.js';

/** Everybody whom the filter leaves, to take along; who took how many is recorded in the same transaction. */
@Injectable()
export class ExportInvitees {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, eventId: string, filter: Body): Promise<InviteeExport> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.export');
      const { invitees } = await readPage(tx, reader, { ...filter, offset: 0, limit: mostExported });
      const owners = (await tx.query(
        'SELECT id, name FROM person WHERE org_id = $1 AND id = ANY ($2) ORDER BY name, id',
        [orgId, [...new Set(invitees.map(({ ownerId }) => ownerId))]],
      )) as InviteeExport['owners'];
      const change = { eventId, section: 'customer-export', subjectId: eventId, cause: 'access' as const };
      await recordChange(tx, { orgId, actor, ...change, before: {}, after: { count: invitees.length } });
      return { invitees, owners };
    });
  }
}
