import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { leavesThatDiffer, recordChange, type Leaves } from '../platform/records/record-change.js';

const personal = ['name', 'phone', 'mail', 'persona', 'interests', 'note', 'seatGroup'];

/**
 * Records what changed of a customer or its invitation. Of personal values it says that they changed, never from what to
 * what: these live in the customer alone, so that erasing one erases.
 */
export const recordInviteeChange = async (
  tx: EntityManager,
  actor: Actor,
  { id, version }: { id: string; version: number },
  cause: 'create' | 'edit' | 'access',
  after: Leaves,
  before: Leaves = {},
): Promise<void> => {
  const differing = leavesThatDiffer(before, after);
  const pick = (leaves: Leaves, mask: boolean): Leaves =>
    Object.fromEntries(
      Object.entries(leaves).flatMap(([key, value]): [string, unknown][] => {
        if (!personal.includes(key)) return [[key, value]];
        return mask ? [[key, 'personal']] : [];
      }),
    );
  await recordChange(tx, {
    ...{ orgId: actor.orgId, actor, section: 'customer', subjectId: id, version, cause },
    ...{ before: pick(differing.before, false), after: pick(differing.after, true) },
  });
};
