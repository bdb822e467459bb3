import { type Role, roles } from '@backcast/contracts/permissions';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { forbidden, notFound } from '../platform/http/problem.js';
import { isInviterSql } from '../inviting/count-statement.js';
import { requireInEvent } from '../events/require-in-event.js';

export type Inviter = { id: string; role: Role; phone: string };

/**
 * An inviter of an event whose links the actor may make, locked. Nobody hands out the identity of somebody whose role in
 * the organization is wider than their own.
 */
export const requireInviter = async (
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  personId: string,
): Promise<Inviter> => {
  await requireInEvent(tx, actor, eventId, 'link.manage');
  const [person] = (await tx.query(
    `SELECT p.id, p.role, p.phone FROM person p JOIN event e ON e.org_id = p.org_id AND e.id = $3
     WHERE p.org_id = $1 AND p.id = $2 AND p.disabled_at IS NULL AND ${isInviterSql}
     FOR NO KEY UPDATE OF p`,
    [actor.orgId, personId, eventId],
  )) as Inviter[];
  if (!person) throw notFound();
  if (roles.indexOf(person.role) < roles.indexOf(actor.role)) throw forbidden();
  return person;
};
