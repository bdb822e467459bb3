import { Injectable } from '@nestjs/common';
import type { ComingPeople } from '@backcast/contracts/invitees/invitee';
import { invitationStates, isComing } from '@backcast/invitations/invitation-states';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';

const coming = invitationStates.filter(isComing);

/** Who said yes, counted: what the program is made for. */
@Injectable()
export class ComingPeopleRead {
  constructor(private readonly database: Database) {}

  async ofEvent(actor: Actor, eventId: string): Promise<ComingPeople> {
    await requireInEvent(this.database.source.manager, actor, eventId, 'invitee.read');
    const personas = await this.database.query<ComingPeople['personas'][number]>(
      `SELECT c.persona, count(*)::int AS customers, sum(i.party_size)::int AS people
       FROM invitation i JOIN customer c ON c.org_id = i.org_id AND c.id = i.customer_id
       WHERE i.org_id = $1 AND i.event_id = $2 AND i.removed_at IS NULL AND i.state = ANY ($3)
       GROUP BY c.persona ORDER BY people DESC, c.persona`,
      [actor.orgId, eventId, coming],
    );
    return { personas };
  }
}
