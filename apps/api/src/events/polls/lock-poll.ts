import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { notFound } from '../../platform/http/problem.js';
import { requireInEvent } from '../require-in-event.js';

export type PollRow = { id: string; closed_at: Date | null };

/** The poll of an event that the actor may plan, locked for writing. Foreign and absent answer the same. */
export const lockPoll = async (tx: EntityManager, actor: Actor, eventId: string, pollId: string): Promise<PollRow> => {
  await requireInEvent(tx, actor, eventId, 'plan.edit');
  const [poll] = (await tx.query(
    'SELECT id, closed_at FROM date_poll WHERE org_id = $1 AND event_id = $2 AND id = $3 FOR UPDATE',
    [actor.orgId, eventId, pollId],
  )) as PollRow[];
  if (!poll) throw notFound();
  return poll;
};
