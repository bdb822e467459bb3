import { addDays, type PlainDate, weekdayOf } from './plain-date.js';
import type { WorkCalendar, YearExceptions } from './work-calendar.js';

/**
 * Whether a day belongs to a public holiday: to a run of days without work of which at least one is off by a notice.
 * So the Saturday inside the National Day week is one, and an ordinary Saturday is not. In a year without a notice
 * nothing is known, and no day is one.
 */
export function isPublicHoliday({ exceptions, weekendDays }: WorkCalendar, date: PlainDate): boolean {
  const noticeOf = (day: PlainDate): YearExceptions | undefined => exceptions[day.slice(0, 4)];
  const byNotice = (day: PlainDate): boolean => noticeOf(day)?.off.includes(day) ?? false;
  const isOff = (day: PlainDate): boolean =>
    byNotice(day) || (weekendDays.includes(weekdayOf(day)) && !(noticeOf(day)?.work.includes(day) ?? false));
  if (!isOff(date)) return false;
  for (const step of [1, -1]) for (let day = date; isOff(day); day = addDays(day, step)) if (byNotice(day)) return true;
  return false;
}
