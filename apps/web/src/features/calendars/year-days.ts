import { addDays, daysBetween, weekdayOf } from '@backcast/calendar/plain-date';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { countWorkingDays, isWorkingDay } from '@backcast/calendar/working-days';

/** What sets a day apart from others of its weekday. */
export type DayMark = 'off' | 'work' | 'company';

export function markOf(calendar: WorkCalendar, date: string): DayMark | null {
  if (calendar.companyDaysOff.includes(date)) return 'company';
  const year = calendar.exceptions[date.slice(0, 4)];
  if (year?.off.includes(date)) return 'off';
  return year?.work.includes(date) ? 'work' : null;
}

/** The weeks of a month from Monday to Sunday; null before the first and after the last. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const days = Array.from({ length: daysBetween(first, next) }, (_, at) => addDays(first, at));
  const cells = [...Array<null>(weekdayOf(first) - 1).fill(null), ...days];
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  ).filter((week) => week.some((date) => date !== null));
}

export const daysOfYear = (year: number): string[] =>
  Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, at) => addDays(`${year}-01-01`, at));

export const workingDaysOf = (calendar: WorkCalendar, year: number): number =>
  countWorkingDays(calendar, `${year - 1}-12-31`, `${year}-12-31`).days;

/** Days that a changed calendar turns into days off, and into workdays. */
export function daysThatMove(
  before: WorkCalendar,
  after: WorkCalendar,
  year: number,
): { off: string[]; work: string[] } {
  const moved = daysOfYear(year).filter(
    (date) => isWorkingDay(before, date).working !== isWorkingDay(after, date).working,
  );
  return {
    off: moved.filter((date) => !isWorkingDay(after, date).working),
    work: moved.filter((date) => isWorkingDay(after, date).working),
  };
}
