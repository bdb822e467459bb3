import { Injectable } from '@nestjs/common';
import type { EventView } from '@backcast/contracts/events/event';
import { jurisdictionOf } from '@backcast/contracts/events/facts-of';
import type { DeriveContext } from '@backcast/plan/plan-shape';
import type { EntityManager } from 'typeorm';
import { AudiencesRead } from '../calendars/audiences.read.js';
import { CalendarRead } from '../calendars/calendar.read.js';
import { RulesRead } from '../compliance/rules.read.js';

/** What a plan is derived with besides the facts of its event; the browser asks for the same. */
@Injectable()
export class PlanContextRead {
  constructor(
    private readonly calendars: CalendarRead,
    private readonly rules: RulesRead,
    private readonly audiences: AudiencesRead,
  ) {}

  async of(orgId: string, event: EventView, tx?: EntityManager): Promise<DeriveContext> {
    const calendar = await this.calendars.answer(orgId, jurisdictionOf(event), {}, tx);
    const rules = await this.rules.inForce(orgId, jurisdictionOf(event), tx);
    const { audiences } = await this.audiences.list(orgId, tx);
    return { today: event.today, calendar, rules, audiences };
  }
}
