import { latestDayBefore } from '@backcast/calendar/lead-time';
import { addDays, type PlainDate } from '@backcast/calendar/plain-date';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { rollBackToWorkingDay } from '@backcast/calendar/working-days';
import type { RuleLead } from './rule.js';

export type Deadline = {
  /** Statutory latest day, or hour `YYYY-MM-DDThh:mm`. */
  latest: string;
  latestDay: PlainDate;
  /** The last working day up to it, when offices are open; null for an hour, and while provisional. */
  practicalLatest: PlainDate | null;
  /** Years whose calendar is not published and on which the deadline hangs. */
  provisionalYears: number[];
};

/**
 * The deadline of a lead time before an event. Deadlines roll back to a working day, never forward. Rolling is counting
 * too: where the calendar of the year is not published, the practical day is not known.
 * @throws CalendarRangeError for a day that does not exist or lies outside the years 0001 to 9999
 */
export function deadlineOf(lead: RuleLead, eventDate: PlainDate, calendar: WorkCalendar): Deadline {
  const counted = latestDayBefore(calendar, eventDate, lead);
  const latestDay = counted.date;
  if (lead.time !== undefined) {
    const provisionalYears = counted.provisional ? unpublished(calendar, latestDay, addDays(eventDate, -1)) : [];
    return { latest: `${latestDay}T${lead.time}`, latestDay, practicalLatest: null, provisionalYears };
  }
  const practical = rollBackToWorkingDay(calendar, latestDay);
  if (!counted.provisional && !practical.provisional) {
    return { latest: latestDay, latestDay, practicalLatest: practical.date, provisionalYears: [] };
  }
  // The event's own day is not counted, and so its year need not be known.
  const until = counted.provisional ? addDays(eventDate, -1) : latestDay;
  return {
    latest: latestDay,
    latestDay,
    practicalLatest: null,
    provisionalYears: unpublished(calendar, practical.date, until),
  };
}

function unpublished({ publishedYears }: WorkCalendar, from: PlainDate, to: PlainDate): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => !publishedYears.includes(year));
}
