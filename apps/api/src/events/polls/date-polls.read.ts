import { Injectable } from '@nestjs/common';
import type { DatePollList, DatePollView } from '@backcast/contracts/events/date-poll';
import { roleMay } from '@backcast/contracts/permissions';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { requireInEvent } from '../require-in-event.js';

/** The polls of an event with links and answers; names only for those who may see contacts. */
@Injectable()
export class DatePollsRead {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, eventId: string): Promise<DatePollList> {
    const { manager } = this.database.source;
    const role = await requireInEvent(manager, actor, eventId, 'event.read');
    const rows = (await manager.query(
      `SELECT p.id, p.slots, p.made_at, p.closed_at,
        (SELECT jsonb_agg(jsonb_build_object('id', l.id, 'guestId', l.guest_id, 'madeAt', l.made_at,
             'revokedAt', l.revoked_at) ORDER BY l.guest_id NULLS FIRST)
           FROM date_poll_link l WHERE l.org_id = p.org_id AND l.poll_id = p.id) AS links,
        (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'linkId', l.id, 'guestId', l.guest_id,
             'name', CASE WHEN $3 THEN a.name ELSE '' END, 'answeredAt', a.answered_at, 'choices', a.choices)
             ORDER BY a.answered_at DESC, a.id)
           FROM date_poll_answer a JOIN date_poll_link l ON l.org_id = a.org_id AND l.id = a.link_id
           WHERE l.org_id = p.org_id AND l.poll_id = p.id) AS answers
       FROM date_poll p WHERE p.org_id = $1 AND p.event_id = $2 ORDER BY p.made_at DESC, p.id`,
      [actor.orgId, eventId, roleMay(role, 'contact.read')],
    )) as Row[];
    return { polls: rows.map(pollView) };
  }
}

type Row = {
  id: string;
  slots: DatePollView['slots'];
  made_at: Date;
  closed_at: Date | null;
  links: DatePollView['links'] | null;
  answers: DatePollView['answers'] | null;
};

const pollView = ({ id, slots, made_at, closed_at, links, answers }: Row): DatePollView => ({
  ...{ id, slots, madeAt: made_at.toISOString(), closedAt: closed_at?.toISOString() ?? null },
  links: (links ?? []).map((link) => ({
    ...link,
    madeAt: instant(link.madeAt),
    revokedAt: link.revokedAt === null ? null : instant(link.revokedAt),
  })),
  answers: (answers ?? []).map((answer) => ({ ...answer, answeredAt: instant(answer.answeredAt) })),
});

// Inside JSON the database writes instants with an offset.
const instant = (text: string): string => new Date(text).toISOString();
