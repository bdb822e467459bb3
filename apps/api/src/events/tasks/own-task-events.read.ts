import { Injectable } from '@nestjs/common';
import type { EventView } from '@backcast/contracts/events/event';
import { jurisdictionOf } from '@backcast/contracts/events/facts-of';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { EventRead, type EventReader } from '../event.read.js';
import { PlanContextRead } from '../plan-context.read.js';
import { mayOpenEvent } from '../require-in-event.js';

/** More than anybody prepares at once; a plan each is derived for one answer. */
const mostEvents = 30;

// Of those that are not over, the ones in which the person does something: the rest need not be derived.
const sql = `
  SELECT e.id FROM event e
  JOIN event_facts f ON f.org_id = e.org_id AND f.event_id = e.id AND f.section = 'tasks'
  LEFT JOIN LATERAL (SELECT min(local_date) AS first, max(local_date) AS last FROM event_session s WHERE s.event_id = e.id) d
    ON true
  WHERE ${mayOpenEvent} AND ($4::uuid IS NULL OR e.id = $4) AND (d.last IS NULL OR d.last >= $5::date - 1)
    AND strpos(f.facts::text, $2::text) > 0
  ORDER BY d.first NULLS LAST, e.id LIMIT ${mostEvents + 1}`;

export type OwnTaskEvent = { event: EventView; context: DeriveContext };

/** The events in which somebody has something to do, with what their plans are derived with. */
@Injectable()
export class OwnTaskEventsRead {
  constructor(
    private readonly database: Database,
    private readonly events: EventRead,
    private readonly context: PlanContextRead,
    private readonly clock: Clock,
  ) {}

  /**
   * Those that the person may open now, the next first. One statement finds them and one reads their facts; calendar and
   * rules are read once a jurisdiction, however many events are in it.
   */
  async of(reader: EventReader, eventId: string | null): Promise<{ events: OwnTaskEvent[]; hasMore: boolean }> {
    const { orgId, personId, role } = reader;
    const today = this.clock.now().toISOString().slice(0, 10);
    const found = await this.database.query<{ id: string }>(sql, [orgId, personId, role, eventId, today]);
    const ids = found.slice(0, mostEvents).map(({ id }) => id);
    const contexts = new Map<string, DeriveContext>();
    const events: OwnTaskEvent[] = [];
    for (const event of ids.length === 0 ? [] : await this.events.byIds(reader, ids)) {
      const place = jurisdictionOf(event);
      const context = contexts.get(place) ?? (await this.context.of(orgId, event));
      contexts.set(place, context);
      events.push({ event, context: { ...context, today: event.today } });
    }
    return { events, hasMore: found.length > mostEvents };
  }
}
