import { Injectable } from '@nestjs/common';
import type { OrganizationCalendar, SaveOrganizationCalendar as Body } from '@backcast/contracts/calendars/calendar';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { calendarLeaves, readOrganizationCalendar, writeOrganizationCalendar } from './organization-calendar.store.js';
import { lockOrganizationSection, writeOrganizationSection } from './organization-section.js';

/** Saves the notices and days off of an organization; saving what is stored already changes nothing. */
@Injectable()
export class SaveOrganizationCalendar {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { version, ...facts }: Body): Promise<OrganizationCalendar> {
    const { orgId, personId } = actor;
    return this.database.transaction(async (tx) => {
      await lockOrganizationSection(tx, orgId, 'calendar');
      const current = await readOrganizationCalendar(tx, orgId);
      const now = this.clock.now();
      const [before, after] = [calendarLeaves(current), calendarLeaves(facts)];
      const write = () => writeOrganizationCalendar(tx, { orgId, personId, now }, facts);
      const change = { section: 'calendar', version, current, before, after, now, write } as const;
      return (await writeOrganizationSection(tx, actor, change)) ? readOrganizationCalendar(tx, orgId) : current;
    });
  }
}
