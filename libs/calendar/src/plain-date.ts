import { tz } from '@date-fns/tz';
import { addDays as addDaysIn, differenceInCalendarDays, getISODay } from 'date-fns';
import { CalendarRangeError } from './calendar-range-error.js';

/** A day of the calendar without time or zone: `YYYY-MM-DD`, from year 0001 to 9999. They sort as strings. */
export type PlainDate = string;

// Every day of UTC has 24 hours, so that neither the process's zone nor summer time can move a date.
const inUtc = { in: tz('UTC') };
const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists: `2028-02-29` is, `2027-02-29` and `2027-2-3` are not. */
export function isPlainDate(text: string): text is PlainDate {
  if (!pattern.test(text) || text < '0001') return false;
  const day = new Date(`${text}T00:00:00Z`);
  // Engines may roll a 30th of February over into March instead of refusing it.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * The day `days` later, or earlier when negative. `('2027-02-28', 1) → '2027-03-01'`.
 * @throws CalendarRangeError for a day that does not exist, days that are not whole, or a result beyond year 9999
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days)) throw new CalendarRangeError('days', days);
  const moved = addDaysIn(utcDay(date), days, inUtc).getTime();
  const text = Number.isNaN(moved) ? '' : new Date(moved).toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new CalendarRangeError('days', days);
  return text;
}

/** Days from one date to another, negative when it is earlier. `('2027-06-22', '2027-07-10') → 18`. Throws like `addDays`. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  differenceInCalendarDays(utcDay(to), utcDay(from), inUtc);

/** Weekday by ISO 8601: 1 is Monday, 7 is Sunday. Throws like `addDays`. */
export const weekdayOf = (date: PlainDate): number => getISODay(utcDay(date), inUtc);

function utcDay(date: PlainDate): Date {
  if (!isPlainDate(date)) throw new CalendarRangeError('date', date);
  return new Date(`${date}T00:00:00Z`);
}
