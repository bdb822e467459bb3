import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { addHint } from '../../platform/outbox/add-to-outbox.js';
import { recordChange } from '../../platform/records/record-change.js';

export type PollDeed = 'made' | 'linked' | 'revoked' | 'closed' | 'removed' | 'answer-removed';

/** What a planner did about a poll: in the history, by ids only, and a hint to whoever looks at the event. */
export const recordPollChange = async (
  tx: EntityManager,
  actor: Actor,
  poll: { eventId: string; pollId: string },
  deed: PollDeed,
  about: Record<string, unknown> = {},
): Promise<void> => {
  const { eventId, pollId } = poll;
  const cause = deed === 'made' ? 'create' : 'access';
  const change = {
    section: 'date-poll',
    subjectId: pollId,
    cause,
    before: {},
    after: { poll: deed, ...about },
  } as const;
  await recordChange(tx, { orgId: actor.orgId, actor, eventId, ...change });
  await hintAtPolls(tx, actor.orgId, eventId);
};

export const hintAtPolls = (tx: EntityManager, orgId: string, eventId: string): Promise<void> =>
  addHint(tx, { orgId, about: 'event', id: eventId, section: 'date-polls', version: null });
