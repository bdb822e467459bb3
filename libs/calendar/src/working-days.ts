import { CalendarRangeError } from './calendar-range-error.js';
import type { PlainDate } from './plain-date.js';
import type { WorkCalendar } from './work-calendar.js';
import { dateOfDay, dayNumberOf, FIRST_DAY, indexOf, LAST_DAY } from './work-day-index.js';

/** The most working days that are counted at once: some 400 years. */
export const MOST_WORKING_DAYS = 100_000;

/**
 * A day that was counted to. `provisional` when one of the days looked at lies in a year without a published calendar:
 * every day after the start up to the result, which itself is included. The start is not looked at, so it does not count.
 */
export interface CountedDate {
  date: PlainDate;
  provisional: boolean;
}

/** Whether a day is worked; provisional in a year without a published calendar. */
export function isWorkingDay(calendar: WorkCalendar, date: PlainDate): { working: boolean; provisional: boolean } {
  const index = indexOf(calendar);
  const day = dayNumberOf(date);
  return { working: index.works(day), provisional: index.isProvisional(day, day) };
}

/**
 * The n-th working day before a date, which is itself not counted and need not be worked; 0 gives the date.
 * `(CN, '2026-10-12', 5) → '2026-09-29'`, over the National Day week and the make-up Saturday of 10 October.
 * @throws CalendarRangeError for a day that does not exist, an n that is negative, fractional or above
 * `MOST_WORKING_DAYS`, or a result beyond the years 0001 to 9999
 */
export const minusWorkingDays = (calendar: WorkCalendar, date: PlainDate, n: number): CountedDate =>
  walk(calendar, date, n, -1);

/** The n-th working day after a date; as `minusWorkingDays`, forwards. */
export const plusWorkingDays = (calendar: WorkCalendar, date: PlainDate, n: number): CountedDate =>
  walk(calendar, date, n, 1);

/**
 * Working days after `from` up to and including `to`; when `to` is earlier, the same count from `to`, negative.
 * From today to a deadline it is the working days left. Throws like `isWorkingDay` for a day that does not exist.
 */
export function countWorkingDays(
  calendar: WorkCalendar,
  from: PlainDate,
  to: PlainDate,
): { days: number; provisional: boolean } {
  const index = indexOf(calendar);
  const [one, other] = [dayNumberOf(from), dayNumberOf(to)];
  if (one === other) return { days: 0, provisional: false };
  const [first, last] = one < other ? [one + 1, other] : [other + 1, one];
  let days = 0;
  for (let day = first; day <= last; day += 1) if (index.works(day)) days += 1;
  return { days: one < other || days === 0 ? days : -days, provisional: index.isProvisional(first, last) };
}

/** The date itself when it is worked, otherwise the last working day before it. Throws like `minusWorkingDays`. */
export function rollBackToWorkingDay(calendar: WorkCalendar, date: PlainDate): CountedDate {
  const index = indexOf(calendar);
  const start = dayNumberOf(date);
  let day = start;
  while (!index.works(day)) day = oneFurther(day, -1);
  return { date: dateOfDay(day), provisional: index.isProvisional(day, start) };
}

function walk(calendar: WorkCalendar, date: PlainDate, n: number, step: 1 | -1): CountedDate {
  if (!Number.isInteger(n) || n < 0 || n > MOST_WORKING_DAYS) throw new CalendarRangeError('days', n);
  const index = indexOf(calendar);
  const start = dayNumberOf(date);
  if (n === 0) return { date, provisional: false };
  let day = start;
  for (let left = n; left > 0;) {
    day = oneFurther(day, step);
    if (index.works(day)) left -= 1;
  }
  return { date: dateOfDay(day), provisional: index.isProvisional(start + step, day) };
}

/** A calendar on which nothing is worked ends at the edge of time instead of never. */
function oneFurther(day: number, step: 1 | -1): number {
  const next = day + step;
  if (next < FIRST_DAY || next > LAST_DAY) throw new CalendarRangeError('days', next);
  return next;
}
