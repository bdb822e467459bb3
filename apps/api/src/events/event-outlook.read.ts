import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EventView } from '@backcast/contracts/events/event';
import { jurisdictionOf } from '@backcast/contracts/events/facts-of';
import type { EventOutlook } from '@backcast/contracts/events/outlook';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import { EventRead, type EventReader } from './event.read.js';
import { PlanContextRead } from './plan-context.read.js';
import { keyOf, RecentOutlooks } from './recent-outlooks.js';

/** What the plans of several events come down to, for lists and mails. */
@Injectable()
export class EventOutlookRead {
  private readonly recent = new RecentOutlooks();

  constructor(
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
  ) {}

  /**
   * The outlooks of those of the events that the reader may open, by id. One statement reads all facts; calendar and
   * rules are read once a jurisdiction, however many events are in it.
   */
  async ofEvents(reader: EventReader, ids: readonly string[]): Promise<Map<string, EventOutlook>> {
    const outlooks = new Map<string, EventOutlook>();
    if (ids.length === 0) return outlooks;
    const contexts = new Map<string, { context: DeriveContext; key: string }>();
    for (const event of await this.events.byIds(reader, ids)) {
      const place = jurisdictionOf(event);
      const known = contexts.get(place) ?? (await this.readContext(reader.orgId, event));
      contexts.set(place, known);
      outlooks.set(event.id, this.recent.of(event, { ...known.context, today: event.today }, known.key));
      // Fifty plans in one go would keep everybody else waiting.
      await setImmediate();
    }
    return outlooks;
  }

  private async readContext(orgId: string, event: EventView): Promise<{ context: DeriveContext; key: string }> {
    const context = await this.context.of(orgId, event);
    return { context, key: keyOf({ ...context, today: null }) };
  }
}
