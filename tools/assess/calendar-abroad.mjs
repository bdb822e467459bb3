import Calculator from 'date-holidays';

/** The working calendar of another country around a year; the same holidays as the product's. */
export function calendarAbroad({ holidayPlaceOf, nationalCalendar }, jurisdiction, year) {
  const { country, nation } = holidayPlaceOf(jurisdiction);
  const holidays = new Calculator();
  const isKnown = Object.hasOwn(holidays.getCountries(), country);
  const isKnownNation = nation !== undefined && Object.hasOwn(holidays.getStates(country) ?? {}, nation);
  if (isKnownNation) holidays.init(country, nation, { types: ['public'] });
  else if (isKnown) holidays.init(country, { types: ['public'] });
  const years = [year - 1, year, year + 1];
  return nationalCalendar(
    jurisdiction,
    new Map(years.map((each) => [each, isKnown ? holidays.getHolidays(each) : null])),
  );
}
