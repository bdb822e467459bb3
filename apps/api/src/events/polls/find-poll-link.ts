import { todayIn } from '@backcast/calendar/zoned-time';
import type { PollSlot } from '@backcast/contracts/events/date-poll';
import type { EntityManager } from 'typeorm';
import { hashToken } from '../../platform/auth/secret-token.js';
import { Problem } from '../../platform/http/problem.js';

export type PollLinkRow = {
  id: string;
  org_id: string;
  event_id: string;
  guest_id: string | null;
  closed_at: Date | null;
  slots: PollSlot[];
  event_name: string;
  zone: string;
  organization_name: string;
  length_minutes: number;
};

/** The poll that a link opens; locks the link when `lock` is set. Throws `link_used_or_expired` for one that is revoked. */
export const findPollLink = async (tx: EntityManager, token: string, lock: boolean): Promise<PollLinkRow> => {
  const [row] = (await tx.query(
    `SELECT l.id, l.org_id, l.guest_id, p.event_id, p.closed_at, p.slots, e.name AS event_name, e.zone,
            o.name AS organization_name, coalesce((f.facts ->> 'lengthMinutes')::int, 150) AS length_minutes
     FROM date_poll_link l
     JOIN date_poll p ON p.org_id = l.org_id AND p.id = l.poll_id
     JOIN event e ON e.org_id = p.org_id AND e.id = p.event_id
     JOIN organization o ON o.id = l.org_id
     LEFT JOIN event_facts f ON f.org_id = p.org_id AND f.event_id = p.event_id AND f.section = 'timing'
     WHERE l.code_hash = $1 AND l.revoked_at IS NULL
     ${lock ? 'FOR UPDATE OF l' : ''}`,
    [hashToken(token)],
  )) as PollLinkRow[];
  if (!row) throw new Problem('link_used_or_expired', 410);
  return row;
};

/** Closed by somebody, or because every day that was asked about is over. */
export const isPollOver = ({ closed_at, slots, zone }: PollLinkRow, now: Date): boolean =>
  closed_at !== null || slots.every(({ date }) => date < todayIn(zone, now));
