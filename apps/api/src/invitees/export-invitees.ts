import { Injectable } from '@nestjs/common';
import { type ExportInvitees as Body, type InviteeExport, mostExported } from '@backcast/contracts/invitees/invitee';
import { isCreditShared } from '@backcast/invitations/settle-claim';
import type { EntityManager } from 'typeorm';
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
      const credits = await readSharedCredits(tx, orgId, invitees);
      const named = [...invitees.map(({ ownerId }) => ownerId), ...credits.map(({ personId }) => personId)];
      const owners = (await tx.query(
        'SELECT id, name FROM person WHERE org_id = $1 AND id = ANY ($2) ORDER BY name, id',
        [orgId, [...new Set(named)]],
      )) as InviteeExport['owners'];
      const change = { eventId, section: 'customer-export', subjectId: eventId, cause: 'access' as const };
      await recordChange(tx, { orgId, actor, ...change, before: {}, after: { count: invitees.length } });
      return { invitees, owners, credits };
    });
  }
}

async function readSharedCredits(
  tx: EntityManager,
  orgId: string,
  invitees: InviteeExport['invitees'],
): Promise<InviteeExport['credits']> {
  const credits = (await tx.query(
    `SELECT invitation_id AS "invitationId", person_id AS "personId", credit AS percent FROM invitation_claim
     WHERE org_id = $1 AND invitation_id = ANY ($2) AND credit > 0 ORDER BY invitation_id, credit DESC, person_id`,
    [orgId, invitees.map(({ id }) => id)],
  )) as InviteeExport['credits'];
  const owners = new Map(invitees.map(({ id, ownerId }) => [id, ownerId]));
  const shared = new Set(
    credits
      .filter((credit) => isCreditShared(owners.get(credit.invitationId) ?? '', [credit]))
      .map(({ invitationId }) => invitationId),
  );
  return credits.filter(({ invitationId }) => shared.has(invitationId));
}
