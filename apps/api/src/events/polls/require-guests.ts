import type { GuestsFacts } from '@backcast/planning/guests-facts';
import type { EntityManager } from 'typeorm';
import { invalidField } from '../../platform/http/problem.js';

/** Refuses ids that are no guests of the event's plan. */
export const requireGuests = async (
  tx: EntityManager,
  { orgId, eventId }: { orgId: string; eventId: string },
  guestIds: string[],
): Promise<void> => {
  if (guestIds.length === 0) return;
  const [row] = (await tx.query(
    `SELECT facts FROM event_facts WHERE org_id = $1 AND event_id = $2 AND section = 'guests'`,
    [orgId, eventId],
  )) as { facts: GuestsFacts }[];
  const known = new Set(row?.facts.guests.map(({ id }) => id));
  if (guestIds.some((id) => !known.has(id))) throw invalidField('guestIds', 'not_found');
};
