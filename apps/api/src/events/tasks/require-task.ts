import type { EntityManager } from 'typeorm';
import { notFound } from '../../platform/http/problem.js';

/** Refuses a task that the event does not have. */
export const requireTask = async (tx: EntityManager, orgId: string, eventId: string, taskId: string): Promise<void> => {
  const found: unknown[] = await tx.query(
    `SELECT 1 FROM event_facts WHERE org_id = $1 AND event_id = $2 AND section = 'tasks'
       AND facts -> 'tasks' @> jsonb_build_array(jsonb_build_object('id', $3::text))`,
    [orgId, eventId, taskId],
  );
  if (found.length === 0) throw notFound();
};
