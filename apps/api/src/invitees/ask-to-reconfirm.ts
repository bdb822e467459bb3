import { sessionsToReconfirm, type SessionTime } from '@backcast/invitations/sessions-to-reconfirm';
import type { EntityManager } from 'typeorm';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import type { Actor } from '../platform/auth/actor.js';

type Key = { orgId: string; eventId: string };
/** When and where an event is, as its customers were told. */
export type ToldTimes = { place: string; zone: string; sessions: readonly SessionTime[] };

/**
 * Who said yes to another time or place is asked again: their confirmations become "to be reconfirmed", in the
 * transaction of the change itself. Mirrors `stagesReached`: the yes stays counted, its second one does not.
 */
export const askToReconfirm = async (
  tx: EntityManager,
  { orgId, eventId }: Key,
  actor: Actor,
  { before, after }: { before: ToldTimes; after: ToldTimes },
  now: Date,
): Promise<void> => {
  const isElsewhere = (before.place !== '' && before.place !== after.place) || before.zone !== after.zone;
  const sessionIds = sessionsToReconfirm(before.sessions, after.sessions);
  if (!isElsewhere && sessionIds.length === 0) return;
  const moved = (await tx.query(
    `WITH asked AS (
       SELECT i.id, i.state FROM invitation i
       WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL AND i.state IN ('confirmed', 'secondConfirmed')
         AND ($3 OR i.session_id IS NULL OR i.session_id = ANY ($4)) ORDER BY i.id FOR NO KEY UPDATE
     ), told AS (
       INSERT INTO invitation_move (org_id, event_id, invitation_id, from_state, to_state, at, told_at, channel, actor_id,
         sign_in_session_id) SELECT $1, $2, id, state, 'toReconfirm', $5, $5, 'system', $6, $7 FROM asked
     ), moved AS (
       UPDATE invitation i SET state = 'toReconfirm', state_since = $5, second_confirmed_at = NULL, unanswered = 0,
         called_at = NULL, version = i.version + 1
       FROM asked WHERE i.org_id = $1 AND i.id = asked.id RETURNING i.id
     ) SELECT id FROM moved`,
    [orgId, eventId, isElsewhere, sessionIds, now, actor.personId, actor.signInSessionId],
  )) as unknown[];
  if (moved.length > 0)
    await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
};
