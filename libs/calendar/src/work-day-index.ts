import { CalendarRangeError } from './calendar-range-error.js';
import { isPlainDate, type PlainDate } from './plain-date.js';
import type { WorkCalendar } from './work-calendar.js';

/**
 * Days as whole numbers (0 is 1970-01-01) and a calendar as sets of them: a walk over thousands of days is then
 * nothing but integers.
 */
export interface WorkDayIndex {
  works(day: number): boolean;
  /** Whether a year between two days, both included, has no published calendar. */
  isProvisional(one: number, other: number): boolean;
}

const DAY = 86_400_000;
export const FIRST_DAY = Date.parse('0001-01-01T00:00:00Z') / DAY;
export const LAST_DAY = Date.parse('9999-12-31T00:00:00Z') / DAY;

// A calendar is a value that nobody changes, so that its index lives exactly as long as it does.
const kept = new WeakMap<WorkCalendar, WorkDayIndex>();

export function indexOf(calendar: WorkCalendar): WorkDayIndex {
  const known = kept.get(calendar);
  if (known) return known;
  const index = makeIndex(calendar);
  kept.set(calendar, index);
  return index;
}

/** @throws CalendarRangeError for a day that does not exist */
export function dayNumberOf(date: PlainDate): number {
  if (!isPlainDate(date)) throw new CalendarRangeError('date', date);
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** @throws CalendarRangeError beyond the years 0001 to 9999 */
export function dateOfDay(day: number): PlainDate {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw new CalendarRangeError('days', day);
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function makeIndex(calendar: WorkCalendar): WorkDayIndex {
  const years = Object.values(calendar.exceptions);
  // A company's day off wins over a make-up workday: the company decides about itself.
  const off = new Set([...years.flatMap((year) => year.off), ...calendar.companyDaysOff].map(dayNumberOf));
  const work = new Set(years.flatMap((year) => year.work).map(dayNumberOf));
  const weekend = new Set(calendar.weekendDays);
  const published = new Set(calendar.publishedYears);
  return {
    works: (day) => !off.has(day) && (work.has(day) || !weekend.has(weekdayOfDay(day))),
    isProvisional: (one, other) => {
      const last = yearOf(Math.max(one, other));
      for (let year = yearOf(Math.min(one, other)); year <= last; year += 1) if (!published.has(year)) return true;
      return false;
    },
  };
}

/** 1970-01-01 was a Thursday, 4 by ISO 8601. */
const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
