import { Injectable } from '@nestjs/common';
import type { InviterLinkList } from '@backcast/contracts/people/personal-link';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { stateOfLink } from './find-personal-link.js';

type Row = {
  person_id: string;
  has_phone: boolean;
  open_until: Date | null;
  bound_at: Date | null;
  misses: number;
  seen_at: Date | null;
  phones: number;
};

const sql = `
  SELECT p.id AS person_id, length(regexp_replace(p.phone, '\\D', '', 'g')) >= 4 AS has_phone,
         l.open_until, l.bound_at, coalesce(l.misses, 0) AS misses, s.seen_at, coalesce(s.phones, 0)::int AS phones
  FROM person p
  LEFT JOIN personal_link l ON l.org_id = p.org_id AND l.person_id = p.id AND l.revoked_at IS NULL
  LEFT JOIN LATERAL (
    SELECT max(seen_at) AS seen_at, count(*) AS phones FROM sign_in_session
    WHERE personal_link_id = l.id AND ended_at IS NULL AND expires_at > now()
  ) s ON true
  WHERE p.org_id = $1 AND p.disabled_at IS NULL AND (
    EXISTS (SELECT 1 FROM event_member m WHERE m.org_id = $1 AND m.event_id = $2 AND m.person_id = p.id)
    OR EXISTS (SELECT 1 FROM event_facts f, jsonb_array_elements(f.facts -> 'shares') share
               WHERE f.org_id = $1 AND f.event_id = $2 AND f.section = 'quotas' AND share ->> 'personId' = p.id::text))
  ORDER BY p.id`;

@Injectable()
export class InviterLinksRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The links of everybody who takes part in an event: how they stand, never their secrets. */
  async ofEvent(actor: Actor, eventId: string): Promise<InviterLinkList> {
    await requireInEvent(this.database.source.manager, actor, eventId, 'link.manage');
    const rows = await this.database.query<Row>(sql, [actor.orgId, eventId]);
    const now = this.clock.now();
    return {
      links: rows.map(({ person_id, has_phone, open_until, bound_at, misses, seen_at, phones }) => ({
        personId: person_id,
        state: open_until === null ? 'none' : stateOfLink({ open_until, bound_at, misses }, now),
        hasPhone: has_phone,
        openUntil: open_until?.toISOString() ?? null,
        boundAt: bound_at?.toISOString() ?? null,
        seenAt: seen_at?.toISOString() ?? null,
        phones,
      })),
    };
  }
}
