import { isDeepStrictEqual } from 'node:util';
import type { changeCauses } from '@backcast/contracts/records/change';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { ChangeEntity } from './change.entity.js';

export type Leaves = Record<string, unknown>;

/** Who acts and through which sign-in session; `null` for the system itself. */
export type ChangeActor = Pick<Actor, 'personId' | 'signInSessionId'> | null;

export type ChangeRecord = {
  orgId: string;
  actor: ChangeActor;
  eventId?: string;
  section: string;
  subjectId?: string;
  version?: number;
  cause: (typeof changeCauses)[number];
  before: Leaves;
  after: Leaves;
  undoes?: string;
};

// As JSON keeps it: what it cannot tell apart (-0 and 0, missing and undefined) is no change.
const stored = (leaf: unknown): unknown => (leaf === undefined ? null : JSON.parse(JSON.stringify(leaf)));

/** Of two records the leaves that differ: what each was and what each is; missing ones count as null. */
export const leavesThatDiffer = (before: Leaves, after: Leaves): { before: Leaves; after: Leaves } => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = keys.filter((key) => !isDeepStrictEqual(stored(before[key]), stored(after[key])));
  const pick = (leaves: Leaves): Leaves => Object.fromEntries(differing.map((key) => [key, leaves[key] ?? null]));
  return { before: pick(before), after: pick(after) };
};

/**
 * Writes the audit row in the transaction of the change itself, so that neither exists without the other.
 * Returns its id, or null when nothing differs and the cause is an edit: then nothing was changed.
 */
export const recordChange = async (tx: EntityManager, change: ChangeRecord): Promise<string | null> => {
  const { before, after } = leavesThatDiffer(change.before, change.after);
  if (change.cause === 'edit' && Object.keys(after).length === 0) return null;
  const result = await tx.insert(ChangeEntity, {
    orgId: change.orgId,
    actorId: change.actor?.personId ?? null,
    signInSessionId: change.actor?.signInSessionId ?? null,
    eventId: change.eventId ?? null,
    section: change.section,
    subjectId: change.subjectId ?? null,
    version: change.version ?? null,
    cause: change.cause,
    // The columns are JSON of any shape; TypeORM's deep partial cannot say that.
    before: before as never,
    after: after as never,
    undoes: change.undoes ?? null,
  });
  return String(result.identifiers[0]?.['id']);
};
