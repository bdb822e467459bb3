import type { EntityManager } from 'typeorm';
import { invalidField } from '../../platform/http/problem.js';

/** Refuses ids of files that the organization does not have. */
export const requireFiles = async (
  tx: EntityManager,
  orgId: string,
  fileIds: readonly string[],
  path: string,
): Promise<void> => {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  const rows: unknown[] = await tx.query('SELECT 1 FROM file WHERE org_id = $1 AND id = ANY($2)', [orgId, ids]);
  if (rows.length !== ids.length) throw invalidField(path, 'not_found');
};
