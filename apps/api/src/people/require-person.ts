import type { EntityManager } from 'typeorm';
import { invalidField, notFound, Problem } from '../platform/http/problem.js';
import { PersonEntity } from './person.entity.js';

/** The person, locked; a foreign and an absent one look the same. */
export const requirePerson = async (tx: EntityManager, orgId: string, id: string): Promise<PersonEntity> => {
  const person = await tx.findOne(PersonEntity, { where: { id, orgId }, lock: { mode: 'pessimistic_write' } });
  if (!person) throw notFound();
  return person;
};

export const requireTeam = async (tx: EntityManager, orgId: string, teamId: string | null): Promise<void> => {
  if (teamId === null) return;
  const [team] = await tx.query('SELECT 1 FROM team WHERE org_id = $1 AND id = $2', [orgId, teamId]);
  if (!team) throw invalidField('teamId', 'not_found');
};

/** An organization keeps at least one admin who can sign in. Call it before a person stops being one. */
export const requireOtherAdmin = async (tx: EntityManager, orgId: string, id: string): Promise<void> => {
  // Locked all together: two admins who demote each other at once must not both succeed.
  const admins = (await tx.query(
    `SELECT id FROM person WHERE org_id = $1 AND role = 'admin' AND account_id IS NOT NULL AND disabled_at IS NULL
     ORDER BY id FOR UPDATE`,
    [orgId],
  )) as { id: string }[];
  if (!admins.some((admin) => admin.id !== id)) throw new Problem('last_admin', 409);
};
