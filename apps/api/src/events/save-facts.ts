import { Injectable } from '@nestjs/common';
import type { EventSections } from '@backcast/contracts/events/sections';
import { sectionPermission } from '@backcast/contracts/events/section-permission';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { sectionLeaves } from '@backcast/planning/section-leaves';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { invalidField, Problem } from '../platform/http/problem.js';
import { leavesThatDiffer } from '../platform/records/record-change.js';
import { EventRead } from './event.read.js';
import { lockSection } from './lock-section.js';
import { requireInEvent } from './require-in-event.js';
import { requireReferences } from './require-references.js';
import { sealSection } from './save-section.js';
import { SectionGuards } from './section-guards.js';
import { writeFacts } from './sections.store.js';
import { AskThoseWaitedFor } from './tasks/ask-those-waited-for.js';

type Save<Key extends SectionKey> = { version: number; facts: SectionFacts[Key] };

/** Saves one planning step of an event, by the same rules as the goal: no change is no version, stale is refused. */
@Injectable()
export class SaveFacts {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly guards: SectionGuards,
    private readonly askThoseWaitedFor: AskThoseWaitedFor,
    private readonly clock: Clock,
  ) {}

  async execute<Key extends SectionKey>(
    actor: Actor,
    eventId: string,
    key: Key,
    body: Save<Key>,
  ): Promise<EventSections[Key]> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, sectionPermission(key));
      const section = await lockSection(tx, orgId, eventId, key);
      const current = (await this.events.byId(actor, eventId, tx)).sections[key];
      const before = sectionLeaves(key, current.facts as SectionFacts[Key]);
      const after = sectionLeaves(key, body.facts);
      if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return current;
      if (body.version !== current.version) throw new Problem('stale', 409, { current });
      refuseDoubleIds(body.facts);
      this.guards.execute(key, current.facts as SectionFacts[Key], body.facts, 'edit');
      await requireReferences(tx, orgId, body.facts);
      await writeFacts(tx, { orgId, eventId }, key, body.facts);
      const now = this.clock.now();
      const sealed = await sealSection(tx, actor, section, { before, after, cause: 'edit' }, now);
      if (key === 'tasks') {
        const [was, is] = [current.facts, body.facts] as SectionFacts['tasks'][];
        await this.askThoseWaitedFor.execute(tx, actor, eventId, was!, is!, now);
      }
      return { facts: body.facts, ...sealed } as EventSections[Key];
    });
  }
}

/** Entries are told apart by their ids: two with the same one would become one. */
function refuseDoubleIds(facts: object): void {
  for (const [field, value] of Object.entries(facts)) {
    if (!Array.isArray(value)) continue;
    const ids = value.flatMap((entry) => (entry as { id?: string } | null)?.id ?? []);
    if (new Set(ids).size !== ids.length) throw invalidField(`facts.${field}`, 'duplicate');
  }
}
