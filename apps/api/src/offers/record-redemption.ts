import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { addHint } from '../platform/outbox/add-to-outbox.js';
import { recordChange } from '../platform/records/record-change.js';

/** What was redeemed or taken back: in the history, by ids only, and a hint to whoever looks at the event. */
export const recordRedemption = async (
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  id: string,
  cause: 'create' | 'access',
  after: Record<string, unknown>,
): Promise<void> => {
  const { orgId } = actor;
  const section = 'offer-redemption';
  await recordChange(tx, { orgId, actor, eventId, section, subjectId: id, cause, before: {}, after });
  await addHint(tx, { orgId, about: 'event', id: eventId, section, version: null });
};
