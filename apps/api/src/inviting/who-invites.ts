import { type Role, roleInEvent } from '@backcast/contracts/permissions';

type Candidate = { role: Role; memberRole: Role | null; hasShare: boolean; isGone?: boolean };

/** Tells of each who invites: who has a share of the quotas; as long as nobody has, the salespeople of the event. */
export const whoInvites = (people: readonly Candidate[]): ((person: Candidate) => boolean) => {
  const areShared = people.some(({ hasShare }) => hasShare);
  return ({ role, memberRole, hasShare, isGone = false }) =>
    areShared ? hasShare : !isGone && memberRole !== null && roleInEvent(role, memberRole) === 'salesperson';
};

/** First day of inviting of the event `e` with its quotas `f`: as set, or the day on which the event was made. */
export const inviteFromSql = `coalesce(f.facts ->> 'inviteFrom', to_char(e.created_at AT TIME ZONE e.zone, 'YYYY-MM-DD'))`;
