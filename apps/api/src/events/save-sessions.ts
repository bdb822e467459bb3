import { Injectable } from '@nestjs/common';
import type { SaveSessions as SaveSessionsBody, SessionsSection } from '@backcast/contracts/events/event';
import { askToReconfirm } from '../invitees/ask-to-reconfirm.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { leavesThatDiffer } from '../platform/records/record-change.js';
import { EventRead } from './event.read.js';
import { lockSection } from './lock-section.js';
import { requireInEvent } from './require-in-event.js';
import { sealSection } from './save-section.js';
import { sessionLeaves, writeSessions } from './write-sessions.js';

@Injectable()
export class SaveSessions {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, body: SaveSessionsBody): Promise<SessionsSection> {
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'event.edit');
      const section = await lockSection(tx, actor.orgId, eventId, 'sessions');
      const event = await this.events.byId(actor, eventId, tx);
      const before = sessionLeaves(event.sessions.sessions);
      const after = sessionLeaves(body.sessions);
      if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return event.sessions;
      if (body.version !== section.version) throw new Problem('stale', 409, { current: event.sessions });
      await writeSessions(tx, { orgId: actor.orgId, eventId }, event.basics.zone, body.sessions);
      const { place, zone } = event.basics;
      const told = (sessions: SaveSessionsBody['sessions']) => ({ place, zone, sessions });
      const times = { before: told(event.sessions.sessions), after: told(body.sessions) };
      await askToReconfirm(tx, { orgId: actor.orgId, eventId }, actor, times, this.clock.now());
      await sealSection(tx, actor, section, { before, after, cause: 'edit' }, this.clock.now());
      return (await this.events.byId(actor, eventId, tx)).sessions;
    });
  }
}
