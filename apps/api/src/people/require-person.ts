import type { EntityManager } from 'typeorm';
import { invalidField, notFound, Problem } from '../platform/http/problem.js';
import { PersonEntity } from './person.entity.js';

/**
 * The person, locked; a foreign and an absent one look the same. The lock lets others refer to the person meanwhile:
 * two people who edit each other would otherwise wait for each other's audit rows for ever.
 */
export const requirePerson = async (tx: EntityManager, orgId: string, id: string): Promise<PersonEntity> => {
  const person = await tx.findOne(PersonEntity, { where: { id, orgId }, lock: { mode: 'for_no_key_update' } });
  if (!person) throw notFound();
  return person;
};

export const requireTeam = async (tx: EntityManager, orgId: string, teamId: string | null): Promise<void> => {
  if (teamId === null) return;
  const [team] = await tx.query('SELECT 1 FROM team WHERE org_id = $1 AND id = $2', [orgId, teamId]);
  if (!team) throw invalidField('teamId', 'not_found');
};

/**
 * One at a time changes who is an admin: two who demote each other at once must not both succeed. Call it before the
 * person is locked, so that they do not wait for each other.
 */
export const lockAdmins = async (tx: EntityManager, orgId: string): Promise<void> => {
  await tx.query('SELECT 1 FROM organization WHERE id = $1 FOR NO KEY UPDATE', [orgId]);
};

/** An organization keeps at least one admin who can sign in. Call it before a person stops being one, under `lockAdmins`. */
export const requireOtherAdmin = async (tx: EntityManager, orgId: string, id: string): Promise<void> => {
  const admins = (await tx.query(
    `SELECT id FROM person WHERE org_id = $1 AND role = 'admin' AND account_id IS NOT NULL AND disabled_at IS NULL`,
    [orgId],
  )) as { id: string }[];
  if (!admins.some((admin) => admin.id !== id)) throw new Problem('last_admin', 409);
};
