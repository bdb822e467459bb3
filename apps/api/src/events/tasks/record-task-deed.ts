import type { changeCauses } from '@backcast/contracts/records/change';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import { recordChange } from '../../platform/records/record-change.js';

/** What somebody did beside the plan of tasks: in the history, by ids only, and a hint to whoever looks at the event. */
export const recordTaskDeed = async (
  tx: EntityManager,
  actor: Actor,
  eventId: string | null,
  section: 'task-comment' | 'task-feed',
  subjectId: string,
  cause: (typeof changeCauses)[number],
  after: Record<string, unknown>,
): Promise<void> => {
  const { orgId } = actor;
  const about = { section, subjectId, cause, before: {}, after };
  await recordChange(tx, { orgId, actor, ...(eventId === null ? {} : { eventId }), ...about });
  if (eventId !== null) await addHint(tx, { orgId, about: 'event', id: eventId, section, version: null });
};
