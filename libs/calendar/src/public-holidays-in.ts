import { addDays, type PlainDate, weekdayOf } from './plain-date.js';
import { isPublicHoliday } from './public-holiday.js';
import type { WorkCalendar } from './work-calendar.js';

/** The public holidays of mainland China (全国年节及纪念日放假办法); `other` where nobody here knows the name. */
export const holidayNames = [
  'new-year',
  'spring-festival',
  'qingming',
  'labour-day',
  'dragon-boat',
  'mid-autumn',
  'national-day',
  'other',
] as const;
export type HolidayName = (typeof holidayNames)[number];

/** A public holiday from its first day without work to its last; two that run together have two names. */
export type PublicHoliday = { from: PlainDate; to: PlainDate; days: number; names: HolidayName[] };

/** Holidays of which a day lies after `from` and before `to`, each whole, in order. Years without a notice have none. */
export function publicHolidaysIn(calendar: WorkCalendar, from: PlainDate, to: PlainDate): PublicHoliday[] {
  const found: PublicHoliday[] = [];
  // Every holiday has a day off by notice.
  const noticed = Object.values(calendar.exceptions).flatMap(({ off }) => off);
  for (const day of noticed.sort()) {
    if (day <= (found.at(-1)?.to ?? '')) continue;
    const days = wholeRun(calendar, day);
    const [first, last] = [days[0]!, days.at(-1)!];
    if (last > from && first < to)
      found.push({ from: first, to: last, days: days.length, names: namesOf(calendar, days) });
  }
  return found;
}

/** Weekend days that are worked (调休) after `from` and before `to`, in order. */
export const makeUpDaysIn = ({ exceptions, weekendDays }: WorkCalendar, from: PlainDate, to: PlainDate): PlainDate[] =>
  Object.values(exceptions)
    .flatMap(({ work }) => work)
    .filter((date) => date > from && date < to && weekendDays.includes(weekdayOf(date)))
    .sort();

function wholeRun(calendar: WorkCalendar, day: PlainDate): PlainDate[] {
  const days = [day];
  for (let next = addDays(day, -1); isPublicHoliday(calendar, next); next = addDays(next, -1)) days.unshift(next);
  for (let next = addDays(day, 1); isPublicHoliday(calendar, next); next = addDays(next, 1)) days.push(next);
  return days;
}

/** By the days that are holidays by law; only mainland China's are known here. */
function namesOf({ jurisdiction }: WorkCalendar, days: PlainDate[]): HolidayName[] {
  if (jurisdiction !== 'CN' && !jurisdiction.startsWith('CN-')) return ['other'];
  const names = new Set(days.flatMap((day) => fixed[day.slice(5)] ?? lunar[lunarDay(day)] ?? []));
  return names.size === 0 ? ['other'] : [...names];
}

const fixed: Record<string, HolidayName> = { '01-01': 'new-year', '05-01': 'labour-day', '10-01': 'national-day' };
// Qingming is a solar term, on 4 or 5 April until 2099 (紫金山天文台); its holiday never touches another one.
for (const day of ['04-04', '04-05']) fixed[day] = 'qingming';
/** Month and day of the lunar calendar. */
const lunar: Record<string, HolidayName> = { '1-1': 'spring-festival', '5-5': 'dragon-boat', '8-15': 'mid-autumn' };

const lunarFormat = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
/** `1-1` on the first day of the lunar year; a leap month (`5bis`) is no holiday. */
const lunarDay = (day: PlainDate): string => {
  const parts = lunarFormat.formatToParts(new Date(`${day}T12:00:00Z`));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('month')}-${part('day')}`;
};
