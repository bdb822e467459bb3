import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';

/** Records which fields of a contact changed, never from what to what: the values live in the contact alone. */
export const recordContactChange = async (
  tx: EntityManager,
  actor: Actor,
  { id, version }: { id: string; version: number },
  cause: 'create' | 'edit',
  fields: string[],
): Promise<void> => {
  const { orgId } = actor;
  const after = Object.fromEntries(fields.map((field) => [field, 'personal']));
  await recordChange(tx, { orgId, actor, section: 'contact', subjectId: id, version, cause, before: {}, after });
  await addHint(tx, { orgId, about: 'people', id, section: null, version });
};
