import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { leavesThatDiffer, recordChange, type Leaves } from '../platform/records/record-change.js';

const personal = ['name', 'mail', 'phone'];
const pick = (leaves: Leaves, wanted: boolean): Leaves =>
  Object.fromEntries(Object.entries(leaves).filter(([key]) => personal.includes(key) === wanted));
const masked = (leaves: Leaves): Leaves => Object.fromEntries(Object.keys(leaves).map((key) => [key, 'personal']));

/**
 * Records a change of a person. The change itself says that the name, mail or phone changed; what they were and are
 * stays in `person_past`, which goes with the person, so that erasing a person erases.
 */
export const recordPersonChange = async (
  tx: EntityManager,
  actor: Actor,
  person: { id: string; version: number },
  cause: 'create' | 'edit' | 'access',
  leaves: { before: Leaves; after: Leaves },
): Promise<void> => {
  const { before, after } = leavesThatDiffer(leaves.before, leaves.after);
  const { orgId } = actor;
  const changeId = await recordChange(tx, {
    orgId,
    actor,
    section: 'person',
    subjectId: person.id,
    version: person.version,
    cause,
    before: pick(before, false),
    // A personal leaf differs from nothing, so that the change shows which ones were touched.
    after: { ...pick(after, false), ...masked(pick(after, true)) },
  });
  if (changeId !== null && Object.keys(pick(after, true)).length > 0)
    await tx.query(
      'INSERT INTO person_past (change_id, org_id, person_id, before, after) VALUES ($1, $2, $3, $4, $5)',
      [changeId, orgId, person.id, pick(before, true), pick(after, true)],
    );
  await addHint(tx, { orgId, about: 'people', id: person.id, section: null, version: person.version });
};
