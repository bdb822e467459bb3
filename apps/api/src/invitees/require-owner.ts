import type { EntityManager } from 'typeorm';
import { invalidField } from '../platform/http/problem.js';

/** Whoever shall have a customer is of the organization and still there; a session is one of the event. */
export const requireOwner = async (
  tx: EntityManager,
  orgId: string,
  eventId: string,
  { ownerId, sessionId }: { ownerId: string; sessionId: string | null },
): Promise<void> => {
  const [owner] = (await tx.query('SELECT 1 FROM person WHERE org_id = $1 AND id = $2 AND disabled_at IS NULL', [
    orgId,
    ownerId,
  ])) as unknown[];
  if (!owner) throw invalidField('ownerId', 'not_found');
  if (sessionId === null) return;
  const [session] = (await tx.query('SELECT 1 FROM event_session WHERE org_id = $1 AND event_id = $2 AND id = $3', [
    orgId,
    eventId,
    sessionId,
  ])) as unknown[];
  if (!session) throw invalidField('sessionId', 'not_found');
};
