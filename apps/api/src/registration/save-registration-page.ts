import { Injectable } from '@nestjs/common';
import type { RegistrationPage, SaveRegistrationPage as SaveBody } from '@backcast/contracts/registration/registration';
import { requireInEvent } from '../events/require-in-event.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { recordChange } from '../platform/records/record-change.js';
import { moveUp } from './move-up.js';
import { readPage } from './registrations.read.js';
import { lockSessions } from './session-places.js';

/** Saves what the page says and how many it takes; more places go to those who wait at once. */
@Injectable()
export class SaveRegistrationPage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, { version, ...page }: SaveBody): Promise<RegistrationPage> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'link.manage');
      // Also holds off whoever else saves this page, which has no row of its own at first.
      await lockSessions(tx, orgId, eventId);
      const { version: current, ...before } = await readPage(tx, orgId, eventId);
      if (current !== version) throw new Problem('stale', 409, { current: { version: current, ...before } });
      const next = version + 1;
      await tx.query(
        `INSERT INTO registration_page (org_id, event_id, version, is_open, why, question, places)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (org_id, event_id) DO UPDATE SET version = excluded.version, is_open = excluded.is_open,
           why = excluded.why, question = excluded.question, places = excluded.places`,
        [orgId, eventId, next, page.isOpen, page.why, page.question, page.places],
      );
      const change = { section: 'registration', cause: 'edit', version: next, before, after: page } as const;
      await recordChange(tx, { orgId, actor, eventId, ...change });
      await moveUp(tx, orgId, eventId, this.clock.now());
      return { version: next, ...page };
    });
  }
}
