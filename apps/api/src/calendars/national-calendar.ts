import { addDays, weekdayOf } from '@backcast/calendar/plain-date';
import type { WorkCalendar, YearExceptions } from '@backcast/calendar/work-calendar';

export type Years = { from: number; to: number };

/**
 * The calendar of a country other than mainland China: weekends as the Unicode CLDR has them, and the national public
 * holidays of the library `date-holidays`. A country that the library does not know has no published year, so that
 * every count is provisional. Half days off are working days here.
 */
export const nationalCalendar = async (jurisdiction: string, { from, to }: Years): Promise<WorkCalendar> => {
  const [country = '', part] = jurisdiction.split('-');
  const nation = withNations.includes(country) ? part : undefined;
  const weekendDays = weekendOf(country);
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const found = await Promise.all(years.map((year) => publicHolidays(country, nation, year)));
  const known = years.flatMap((year, at) => {
    const off = found[at]?.filter((date) => !weekendDays.includes(weekdayOf(date)));
    return off ? [[String(year), { off, work: [] }] as [string, YearExceptions]] : [];
  });
  return {
    jurisdiction,
    weekendDays,
    exceptions: Object.fromEntries(known),
    publishedYears: known.map(([year]) => Number(year)),
    companyDaysOff: [],
  };
};

// The nations of the United Kingdom have bank holidays of their own; elsewhere those of the country count.
const withNations = ['GB'];

type WeekInfo = { weekend: number[] };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** ISO weekdays. Node renamed the property to a method. */
const weekendOf = (country: string): number[] => {
  const locale: LocaleWithWeek = new Intl.Locale(`und-${country}`);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
};

const kept = new Map<string, Promise<string[] | null>>();

const publicHolidays = (country: string, nation: string | undefined, year: number): Promise<string[] | null> => {
  const key = `${country} ${nation ?? ''} ${year}`;
  const known = kept.get(key);
  if (known) return known;
  const computed = computeHolidays(country, nation, year);
  kept.set(key, computed);
  return computed;
};

const HOUR = 3_600_000;

const computeHolidays = async (country: string, nation: string | undefined, year: number): Promise<string[] | null> => {
  // Its rules for all countries take a fifth of a second to load, which most starts never need.
  const { default: Holidays } = await import('date-holidays');
  const holidays = new Holidays();
  if (!(country in holidays.getCountries())) return null;
  const isKnownNation = nation !== undefined && nation in (holidays.getStates(country) ?? {});
  if (isKnownNation) holidays.init(country, nation, { types: ['public'] });
  else holidays.init(country, { types: ['public'] });
  const days = holidays.getHolidays(year).flatMap(({ date, start, end }) => {
    // A day on which clocks are moved has 23 hours.
    const length = Math.floor((end.getTime() - start.getTime() + HOUR) / (24 * HOUR));
    return Array.from({ length }, (_, at) => addDays(date.slice(0, 10), at));
  });
  return [...new Set(days)].filter((date) => date.startsWith(`${year}-`)).sort();
};
