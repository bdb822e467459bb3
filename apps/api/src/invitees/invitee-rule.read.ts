import type { InviteeList, InviteeRule } from '@backcast/contracts/invitees/invitee';
import type { EntityManager } from 'typeorm';
import type { InviteeReader } from './invitee-reader.js';

type Row = Omit<InviteeRule, 'version'> & { version: number };

/** How the event counts and protects, and what both ways of counting say, for the difference. */
export const readInviteeRule = async (
  tx: Pick<EntityManager, 'query'>,
  { orgId, eventId }: Pick<InviteeReader, 'orgId' | 'eventId'>,
): Promise<Pick<InviteeList, 'rule' | 'reported' | 'named'>> => {
  const [row] = (await tx.query(
    `SELECT w.count_by AS "countBy", w.counts_by AS "countsBy", coalesce(r.protection_days, 30) AS "protectionDays",
       coalesce(r.version, 0) AS version,
       (SELECT jsonb_build_object('confirmed', coalesce(sum(c.confirmed), 0)::int, 'arrived', coalesce(sum(c.arrived), 0)::int)
         FROM invite_count c WHERE c.event_id = w.event_id) AS reported,
       (SELECT jsonb_build_object('confirmed', count(i.confirmed_at)::int, 'arrived', count(i.arrived_at)::int)
         FROM invitation i WHERE i.event_id = w.event_id AND i.removed_at IS NULL) AS named
     FROM event_count_way w LEFT JOIN invitee_rule r ON r.org_id = w.org_id AND r.event_id = w.event_id
     WHERE w.org_id = $1 AND w.event_id = $2`,
    [orgId, eventId],
  )) as (Row & Pick<InviteeList, 'reported' | 'named'>)[];
  if (!row) throw new Error('An event that was there is gone.');
  const { reported, named, ...rule } = row;
  return { rule, reported, named };
};
