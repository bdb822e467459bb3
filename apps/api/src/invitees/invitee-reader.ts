import { editsAllInvitees } from '@backcast/contracts/invitees/invitee-policy';
import type { Permission, Role } from '@backcast/contracts/permissions';
import type { EntityManager } from 'typeorm';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';

/** Who looks at the customers of one event, and as what. */
export type InviteeReader = { orgId: string; eventId: string; personId: string; role: Role };

/** The reader, who has the permission in this event. Foreign, absent and not shared with the actor look the same. */
export const requireReader = async (
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  permission: Permission,
): Promise<InviteeReader> => ({
  ...{ orgId: actor.orgId, eventId, personId: actor.personId },
  role: await requireInEvent(tx, actor, eventId, permission),
});

/** Whether the reader sees no customers but the own ones. */
export const seesOwnOnly = ({ role }: InviteeReader): boolean => role === 'salesperson';

/** Parameters 3 and 4 of `inviteeTables`, where no columns of `inviteeColumns` are read. */
export const scopeValues = (reader: InviteeReader): unknown[] => readerValues(reader).slice(0, 2);

/** Parameters 3 to 5 of `inviteeSql`: the reader, whether all may be seen, whose phones may be. */
export const readerValues = (reader: InviteeReader): unknown[] => [
  reader.personId,
  !seesOwnOnly(reader),
  editsAllInvitees(reader.role),
];
