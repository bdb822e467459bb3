import { holidayPlaceOf, nationalCalendar, type PublicHoliday } from '@backcast/calendar/national-calendar';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';

export type Years = { from: number; to: number };
type Holidays = readonly PublicHoliday[] | null;

/** The calendar of a country other than mainland China, with the public holidays of the library `date-holidays`. */
export const calendarAbroad = async (jurisdiction: string, { from, to }: Years): Promise<WorkCalendar> => {
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const found = await Promise.all(years.map((year) => publicHolidays(jurisdiction, year)));
  return nationalCalendar(jurisdiction, new Map(years.map((year, at) => [year, found[at] ?? null])));
};

const kept = new Map<string, Promise<Holidays>>();

const publicHolidays = (jurisdiction: string, year: number): Promise<Holidays> => {
  const { country, nation } = holidayPlaceOf(jurisdiction);
  const key = `${country} ${nation ?? ''} ${year}`;
  const known = kept.get(key) ?? computeHolidays(country, nation, year);
  kept.set(key, known);
  return known;
};

const computeHolidays = async (country: string, nation: string | undefined, year: number): Promise<Holidays> => {
  // Its rules for all countries take a fifth of a second to load, which most starts never need.
  const { default: Calculator } = await import('date-holidays');
  const holidays = new Calculator();
  if (!(country in holidays.getCountries())) return null;
  const isKnownNation = nation !== undefined && nation in (holidays.getStates(country) ?? {});
  if (isKnownNation) holidays.init(country, nation, { types: ['public'] });
  else holidays.init(country, { types: ['public'] });
  return holidays.getHolidays(year);
};
