import { Injectable } from '@nestjs/common';
import type { DutyView } from '@backcast/contracts/events/duty';
import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import type { Permission } from '@backcast/contracts/permissions';
import { derivePlan } from '@backcast/plan/derive-plan';
import type { PlanDuty } from '@backcast/plan/duty-shape';
import { filedFacts, type FiledFacts } from '@backcast/plan/filed-facts';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound, Problem } from '../../platform/http/problem.js';
import { leavesThatDiffer } from '../../platform/records/record-change.js';
import { EventRead } from '../event.read.js';
import { lockSection } from '../lock-section.js';
import { PlanContextRead } from '../plan-context.read.js';
import { requireInEvent } from '../require-in-event.js';
import { sealSection } from '../save-section.js';
import { dutyLeaves } from './duty-leaves.js';
import { untouched, writeDuty } from './duty.store.js';

export type DutyCommand = { eventId: string; key: string; version: number; permission: Permission };

/** What a command decides with: the record, what the rules ask now, and what would be filed today. */
export type DutyScene = {
  tx: EntityManager;
  actor: Actor;
  event: EventView;
  record: DutyView;
  duty: PlanDuty;
  filed: FiledFacts;
  now: Date;
};

/** The one transaction of everything that is done about a duty: no change is no version, stale is refused. */
@Injectable()
export class ChangeDuty {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `duty_not_asked` for a duty that the facts do not ask for any more */
  async execute(
    actor: Actor,
    { eventId, key, version, permission }: DutyCommand,
    decide: (scene: DutyScene) => Promise<DutyView> | DutyView,
  ): Promise<DutyView> {
    const { orgId } = actor;
    return this.database.transaction(async (tx) => {
      await requireInEvent(tx, actor, eventId, permission);
      const section = await lockSection(tx, orgId, eventId, 'duties');
      const event = await this.events.byId(actor, eventId, tx);
      const record = event.duties.find((each) => each.key === key) ?? untouched(key);
      const { duty, filed } = await this.ask(tx, orgId, event, key);
      const now = this.clock.now();
      const next = await decide({ tx, actor, event, record, duty, filed, now });
      const [before, after] = [dutyLeaves(record), dutyLeaves(next)];
      if (Object.keys(leavesThatDiffer(before, after).after).length === 0) return record;
      if (version !== record.version) throw new Problem('stale', 409, { current: record });
      await writeDuty(tx, { orgId, eventId }, { ...next, version: version + 1 });
      await sealSection(tx, actor, section, { before, after, cause: 'edit' }, now);
      const written = (await this.events.byId(actor, eventId, tx)).duties.find((each) => each.key === key);
      return written as DutyView;
    });
  }

  private async ask(tx: EntityManager, orgId: string, event: EventView, key: string) {
    const facts = factsOf(event);
    const plan = derivePlan(facts, await this.context.of(orgId, event, tx));
    const duty = plan.duties.find((each) => each.key === key);
    if (duty) return { duty, filed: filedFacts(facts, plan.numbers['heads.rules']?.value ?? null) };
    if (event.duties.some((each) => each.key === key)) throw new Problem('duty_not_asked', 409);
    throw notFound();
  }
}
