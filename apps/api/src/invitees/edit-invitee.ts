import { Injectable } from '@nestjs/common';
import type { EditInvitee as Body, Invitee } from '@backcast/contracts/invitees/invitee';
import { editsAllInvitees } from '@backcast/contracts/invitees/invitee-policy';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { forbidden, invalidField, notFound, Problem } from '../platform/http/problem.js';
import { requireReader } from './invitee-reader.js';
import { readInvitee } from './invitee.read.js';
import { lockOwnInvitation, tellAndRead } from './lock-own-invitation.js';
import { nameSound } from './name-sound.js';
import { normalizePhone } from './normalize-phone.js';
import { recordInviteeChange } from './record-invitee-change.js';
import { requireOwner } from './require-owner.js';

@Injectable()
export class EditInvitee {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, eventId: string, id: string, { version, phone: typed, ...fields }: Body): Promise<Invitee> {
    const phone = normalizePhone(typed);
    if (phone === null) throw invalidField('phone', 'invalid_format');
    return this.database.transaction(async (tx) => {
      const reader = await requireReader(tx, actor, eventId, 'invitee.edit');
      const { customerId, ownerId } = await lockOwnInvitation(tx, reader, id);
      await tx.query('SELECT 1 FROM customer WHERE org_id = $1 AND id = $2 FOR NO KEY UPDATE', [
        actor.orgId,
        customerId,
      ]);
      const current = await readInvitee(tx, reader, id);
      if (!current) throw notFound();
      if (fields.ownerId !== ownerId && !editsAllInvitees(reader.role)) throw forbidden();
      const next = { ...fields, phone };
      const before = Object.fromEntries(Object.keys(next).map((key) => [key, current[key as keyof typeof next]]));
      if (Object.entries(next).every(([key, value]) => before[key] === value)) return current;
      if (version !== current.version) throw new Problem('stale', 409, { current });
      await requireOwner(tx, actor.orgId, eventId, fields);
      await requireFreePhone(tx, actor.orgId, phone, customerId);
      await write(tx, actor.orgId, { id, customerId }, next);
      await recordInviteeChange(tx, actor, { id: customerId, version: version + 1 }, 'edit', next, before);
      return tellAndRead(tx, reader, id);
    });
  }
}

const requireFreePhone = async (tx: EntityManager, orgId: string, phone: string, customerId: string): Promise<void> => {
  const [other] = (await tx.query(
    `SELECT 1 FROM customer WHERE org_id = $1 AND phone = $2 AND phone <> '' AND id <> $3`,
    [orgId, phone, customerId],
  )) as unknown[];
  if (other) throw invalidField('phone', 'duplicate');
};

type Fields = Omit<Body, 'version'>;

const write = async (
  tx: EntityManager,
  orgId: string,
  { id, customerId }: { id: string; customerId: string },
  fields: Fields,
): Promise<void> => {
  const { name, phone, mail, persona, interests, note } = fields;
  const { sound, initials } = nameSound(name);
  await tx.query(
    `UPDATE customer SET name = $3, phone = $4, mail = $5, persona = $6, interests = $7, note = $8, sound = $9,
       initials = $10, version = version + 1 WHERE org_id = $1 AND id = $2`,
    [orgId, customerId, name, phone, mail, persona, interests, note, sound, initials],
  );
  await tx.query(
    `UPDATE invitation SET owner_id = $3, session_id = $4, party_size = $5, children = $6, seat_group = $7,
       arrives_at = $8, version = version + 1 WHERE org_id = $1 AND id = $2`,
    [
      ...[orgId, id, fields.ownerId, fields.sessionId, fields.partySize, fields.children, fields.seatGroup],
      fields.arrivesAt,
    ],
  );
};
