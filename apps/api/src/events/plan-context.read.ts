import { Injectable } from '@nestjs/common';
import type { EventView } from '@backcast/contracts/events/event';
import { jurisdictionOf } from '@backcast/contracts/events/facts-of';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import type { EntityManager } from 'typeorm';
import { CalendarRead } from '../calendars/calendar.read.js';

/** What a plan is derived with besides the facts of its event; the browser asks for the same. */
@Injectable()
export class PlanContextRead {
  constructor(private readonly calendars: CalendarRead) {}

  async of(orgId: string, event: EventView, tx?: EntityManager): Promise<DeriveContext> {
    const calendar = await this.calendars.answer(orgId, jurisdictionOf(event), {}, tx);
    return { today: event.today, calendar, rules: [] };
  }
}
