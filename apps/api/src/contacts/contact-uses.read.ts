import { Injectable } from '@nestjs/common';
import type { ContactUses } from '@backcast/contracts/people/contact';
import { mayOpenEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';

// The events that come next first, then those that were.
const sql = `
  WITH used AS (
    SELECT f.event_id, f.section, jsonb_path_query(f.facts, 'strict $.**.contactId') #>> '{}' AS contact_id
    FROM event_facts f
    UNION SELECT d.event_id, 'duties', d.answer ->> 'contactId' FROM event_duty d
  )
  SELECT DISTINCT c.id AS "contactId", e.id AS "eventId", e.name AS "eventName", u.section,
    (SELECT max(s.local_date) FROM event_session s WHERE s.event_id = e.id) AS last
  FROM event e JOIN used u ON u.event_id = e.id
  JOIN contact c ON c.org_id = e.org_id AND c.id::text = u.contact_id AND c.erased_at IS NULL
  WHERE ${mayOpenEvent} ORDER BY last DESC NULLS FIRST, "eventName", "eventId", section, "contactId"`;

@Injectable()
export class ContactUsesRead {
  constructor(private readonly database: Database) {}

  /** Where each contact appears, in the events that the actor may open. */
  async list({ orgId, personId, role }: Actor): Promise<ContactUses> {
    const rows = await this.database.query<ContactUses['uses'][number]>(sql, [orgId, personId, role]);
    const uses = rows.map(({ contactId, eventId, eventName, section }) => ({ contactId, eventId, eventName, section }));
    return { uses };
  }
}
