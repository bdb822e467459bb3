import { Injectable } from '@nestjs/common';
import type { EventSections } from '@backcast/contracts/events/sections';
import { sectionLeaves } from '@backcast/planning/section-leaves';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { EventRead } from './event.read.js';
import { lockSection } from './lock-section.js';
import { requireInEvent } from './require-in-event.js';
import { sealSection } from './save-section.js';
import { writeFacts } from './sections.store.js';

/** Says yes to the own quotas that wait for it, as of today; nobody says yes for another. */
@Injectable()
export class AcceptQuotas {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, eventId: string, version: number): Promise<EventSections['quotas']> {
    const { orgId, personId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, 'count.report');
      const section = await lockSection(tx, orgId, eventId, 'quotas');
      const { today, sections } = await this.events.byId(actor, eventId, tx);
      const current = sections.quotas;
      const waits = ({ personId: whose, acceptedOn }: (typeof current.facts.agreed)[number]) =>
        whose === personId && acceptedOn === null;
      if (!current.facts.agreed.some(waits)) return current;
      if (version !== current.version) throw new Problem('stale', 409, { current });
      const agreed = current.facts.agreed.map((quota) => (waits(quota) ? { ...quota, acceptedOn: today } : quota));
      const facts = { ...current.facts, agreed };
      await writeFacts(tx, { orgId, eventId }, 'quotas', facts);
      const [before, after] = [sectionLeaves('quotas', current.facts), sectionLeaves('quotas', facts)];
      const sealed = await sealSection(tx, actor, section, { before, after, cause: 'edit' }, this.clock.now());
      return { facts, ...sealed };
    });
  }
}
