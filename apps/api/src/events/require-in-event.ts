import { type Permission, type Role, roleInEvent, roleMay } from '@backcast/contracts/permissions';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { forbidden, notFound } from '../platform/http/problem.js';

/** What the actor is in one event. Foreign, absent and not shared with the actor look the same: not found. */
export const requireInEvent = async (
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  permission: Permission,
): Promise<Role> => {
  const [row] = (await tx.query(
    `SELECT m.role FROM event e LEFT JOIN event_member m ON m.event_id = e.id AND m.person_id = $3
     WHERE e.org_id = $1 AND e.id = $2`,
    [actor.orgId, eventId, actor.personId],
  )) as { role: Role | null }[];
  const role = row ? roleInEvent(actor.role, row.role) : null;
  if (role === null) throw notFound();
  if (!roleMay(role, permission)) throw forbidden();
  return role;
};

/** SQL that is true for events which the actor ($1 organization, $2 person, $3 organization role) may open. */
export const mayOpenEvent = `e.org_id = $1 AND ($3 = 'admin' OR EXISTS (
  SELECT 1 FROM event_member x WHERE x.event_id = e.id AND x.person_id = $2))`;
