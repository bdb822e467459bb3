import { addDays, weekdayOf, type PlainDate } from './plain-date.js';
import type { WorkCalendar, YearExceptions } from './work-calendar.js';

/** A public holiday as calculators of holidays give it: its local day (a time may follow) and from when to when it lasts. */
export type PublicHoliday = { date: string; start: Date; end: Date };

// The nations of the United Kingdom have bank holidays of their own; elsewhere those of the country count.
const withNations = ['GB'];

/** Whose holidays count in a jurisdiction: `GB-ENG-LND` → GB with its nation ENG, `US-VA-FXBG` → US. */
export const holidayPlaceOf = (jurisdiction: string): { country: string; nation: string | undefined } => {
  const [country = '', part] = jurisdiction.split('-');
  return { country, nation: withNations.includes(country) ? part : undefined };
};

/**
 * The calendar of a country from the public holidays of some years, with weekends as the Unicode CLDR has them. A year
 * whose holidays are not known (null) is not published, so that every count that touches it is provisional. A holiday
 * shorter than a day is a working day.
 */
export const nationalCalendar = (
  jurisdiction: string,
  holidays: ReadonlyMap<number, readonly PublicHoliday[] | null>,
): WorkCalendar => {
  const weekendDays = weekendOf(holidayPlaceOf(jurisdiction).country);
  const known = [...holidays].flatMap(([year, list]): [string, YearExceptions][] =>
    list ? [[String(year), { off: daysOff(year, list, weekendDays), work: [] }]] : [],
  );
  return {
    jurisdiction,
    weekendDays,
    exceptions: Object.fromEntries(known),
    publishedYears: known.map(([year]) => Number(year)),
    companyDaysOff: [],
  };
};

const HOUR = 3_600_000;

function daysOff(year: number, holidays: readonly PublicHoliday[], weekendDays: number[]): PlainDate[] {
  const days = holidays.flatMap(({ date, start, end }) => {
    // A day on which clocks are moved has 23 hours.
    const length = Math.floor((end.getTime() - start.getTime() + HOUR) / (24 * HOUR));
    return Array.from({ length }, (_, at) => addDays(date.slice(0, 10), at));
  });
  const inYear = days.filter((date) => date.startsWith(`${year}-`) && !weekendDays.includes(weekdayOf(date)));
  return [...new Set(inYear)].sort();
}

type WeekInfo = { weekend: number[] };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** ISO weekdays. Runtimes renamed the property to a method. */
const weekendOf = (country: string): number[] => {
  const locale: LocaleWithWeek = new Intl.Locale(`und-${country}`);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
};
