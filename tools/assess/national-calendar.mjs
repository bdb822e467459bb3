import Holidays from 'date-holidays';

// The nations of the United Kingdom have bank holidays of their own; elsewhere the country's count.
const NATIONS = ['GB'];

/**
 * A working calendar of another country around a year, from the national public holidays of the library
 * `date-holidays`. A country that it does not know has no published year, so that every count is provisional.
 */
export function nationalCalendar(jurisdiction, year) {
  const [country, nation] = jurisdiction.split('-');
  const holidays = new Holidays(country, NATIONS.includes(country) ? nation : undefined, { types: ['public'] });
  const years = Object.hasOwn(holidays.getCountries(), country) ? [year - 1, year, year + 1] : [];
  const off = (each) => holidays.getHolidays(each).flatMap(daysOf);
  return {
    jurisdiction,
    weekendDays: weekendOf(country),
    exceptions: Object.fromEntries(years.map((each) => [String(each), { off: off(each), work: [] }])),
    publishedYears: years,
    companyDaysOff: [],
  };
}

const DAY = 86_400_000;

function daysOf({ date, start, end }) {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const length = Math.max(1, Math.round((end - start) / DAY));
  return Array.from({ length }, (_, at) => new Date(first + at * DAY).toISOString().slice(0, 10));
}

function weekendOf(country) {
  const locale = new Intl.Locale(`und-${country}`);
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? [6, 7];
}
