import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { jurisdictionOf } from '@backcast/contracts/events/facts-of';
import type { EventOutlook } from '@backcast/contracts/events/outlook';
import { outlookOf } from '@backcast/contracts/events/outlook-of';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import { EventRead, type EventReader } from './event.read.js';
import { PlanContextRead } from './plan-context.read.js';

/** What the plans of several events come down to, for lists and mails. */
@Injectable()
export class EventOutlookRead {
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
    const contexts = new Map<string, DeriveContext>();
    for (const event of await this.events.byIds(reader, ids)) {
      const place = jurisdictionOf(event);
      const context = contexts.get(place) ?? (await this.context.of(reader.orgId, event));
      contexts.set(place, context);
      outlooks.set(event.id, outlookOf(event, { ...context, today: event.today }));
      // Fifty plans in one go would keep everybody else waiting.
      await setImmediate();
    }
    return outlooks;
  }
}
