import { Injectable } from '@nestjs/common';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { mergeCalendars, type CalendarAdditions, type WorkCalendar } from '@backcast/calendar/work-calendar';
import type { CalendarFilter } from '@backcast/contracts/calendars/calendar';
import { calendarYears } from '@backcast/contracts/calendars/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { calendarAbroad, type Years } from './public-holidays.js';

const noticesSql = `SELECT year, off_days AS off, work_days AS work FROM year_notice
  WHERE org_id = $1 AND jurisdiction = $2`;
const daysSql = 'SELECT date FROM company_day_off WHERE org_id = $1';

/** The calendars that plans are counted with; the browser gets the same ones, so both sides derive the same days. */
@Injectable()
export class CalendarRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The calendar of a jurisdiction with what the organization added. What lies below a country follows the country
   * (`CN-ZJ-HZ` follows `CN`), but for the nations of the United Kingdom. Mainland China comes with all years that ship, other countries with the years asked for.
   */
  async workCalendarFor(orgId: string, jurisdiction: string, years: Years, tx?: EntityManager): Promise<WorkCalendar> {
    const country = jurisdiction.slice(0, 2);
    const base = country === 'CN' ? cnWorkCalendar : await calendarAbroad(jurisdiction, years);
    const additions = await this.additions(orgId, country, tx);
    return { ...mergeCalendars(base, additions), jurisdiction };
  }

  /**
   * As asked for by a browser: without years those around today. Within a transaction it has to be read by that one: the
   * embedded database serves one at a time, and another would wait for it.
   */
  async answer(orgId: string, jurisdiction: string, filter: CalendarFilter, tx?: EntityManager): Promise<WorkCalendar> {
    const thisYear = this.clock.now().getUTCFullYear();
    const from = filter.from ?? Math.min(thisYear - 1, filter.to ?? thisYear);
    const to = filter.to ?? Math.max(thisYear + 2, from);
    const last = Math.min(to, from + calendarYears.mostAtOnce - 1, calendarYears.last);
    return this.workCalendarFor(orgId, jurisdiction, { from, to: last }, tx);
  }

  private async additions(orgId: string, country: string, tx?: EntityManager): Promise<CalendarAdditions> {
    const manager = tx ?? this.database.source.manager;
    const notices = (await manager.query(noticesSql, [orgId, country])) as CalendarAdditions['notices'];
    const days = (await manager.query(daysSql, [orgId])) as { date: string }[];
    return { notices, companyDaysOff: days.map(({ date }) => date) };
  }
}
