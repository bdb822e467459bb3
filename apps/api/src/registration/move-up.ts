import type { EntityManager } from 'typeorm';
import { moveOn } from '../invitees/move-on.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { lockSessions, placesOf } from './session-places.js';

/**
 * Gives free places to those who wait, in the order in which they came: the first one who does not fit ends it, so that
 * nobody who came later goes before them. Answers how many moved up.
 */
export const moveUp = async (tx: EntityManager, orgId: string, eventId: string, now: Date): Promise<number> => {
  const sessions = await lockSessions(tx, orgId, eventId);
  let moved = 0;
  for (const session of sessions) {
    const sessionId = sessions.length > 1 ? session.id : null;
    const places = await placesOf(tx, { orgId, eventId, sessionId }, session);
    let free = places.free ?? Number.POSITIVE_INFINITY;
    const waiting = await waitingIn(tx, orgId, eventId, sessionId);
    for (const { invitationId, partySize } of waiting) {
      if (partySize > free) break;
      const scene = { orgId, eventId, actor: null, now };
      const state = await moveOn(tx, scene, invitationId, { to: 'confirmed', channel: 'system' });
      if (state !== 'confirmed') continue;
      free -= partySize;
      moved += 1;
    }
  }
  if (moved > 0) await addHint(tx, { orgId, about: 'inviting', id: eventId, section: 'invitees', version: null });
  return moved;
};

// As many at once as a session can lose; whoever waits behind them moves up the next time.
const waitingIn = (
  tx: EntityManager,
  orgId: string,
  eventId: string,
  sessionId: string | null,
): Promise<{ invitationId: string; partySize: number }[]> =>
  tx.query(
    `SELECT i.id AS "invitationId", i.party_size AS "partySize" FROM registration r
     JOIN invitation i ON i.org_id = r.org_id AND i.id = r.invitation_id
     WHERE r.org_id = $1 AND r.event_id = $2 AND i.removed_at IS NULL AND i.state = 'interested'
       AND ($3::uuid IS NULL OR i.session_id = $3)
     ORDER BY r.number LIMIT 200`,
    [orgId, eventId, sessionId],
  );
