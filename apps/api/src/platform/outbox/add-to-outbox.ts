import type { Hint } from '@backcast/contracts/platform/hint';
import type { EntityManager } from 'typeorm';
import type { JobName, JobPayloads } from '../jobs/job-names.js';

/** Tells live pages that something changed, once the caller's transaction is committed; nothing if it is not. */
export const addHint = async (tx: EntityManager, hint: Hint): Promise<void> =>
  add(tx, hint.orgId, 'hint', hint.about, hint);

/** Has a job run once the caller's transaction is committed; nothing if it is not. */
export const addJob = async <N extends JobName>(
  tx: EntityManager,
  orgId: string,
  name: N,
  payload: JobPayloads[N],
): Promise<void> => add(tx, orgId, 'job', name, payload);

const add = async (tx: EntityManager, orgId: string, kind: 'hint' | 'job', name: string, payload: object) => {
  await tx.query('INSERT INTO outbox (org_id, kind, name, payload) VALUES ($1, $2, $3, $4)', [
    orgId,
    kind,
    name,
    JSON.stringify(payload),
  ]);
};
