import { cnWorkCalendar } from '../../libs/calendar/dist/cn-work-calendar.js';
import * as national from '../../libs/calendar/dist/national-calendar.js';
import { assess } from '../../libs/compliance/dist/assess.js';
import { liesIn } from '../../libs/compliance/dist/lies-in.js';
import { shippedRules } from '../../libs/compliance/dist/shipped-rules.js';
import { calendarAbroad } from './calendar-abroad.mjs';

/** The event's name with its obligations; overdue is judged by `facts.today`, so that the answer needs no clock. */
export function assessEvent({ name, facts }) {
  const calendarFor = (jurisdiction) =>
    liesIn(jurisdiction, 'CN')
      ? cnWorkCalendar
      : calendarAbroad(national, jurisdiction, Number(facts.eventDate.slice(0, 4)));
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const found = assess(known, { today: known.today, calendarFor, rules: shippedRules });
  return { name, obligations: found.map(shown) };
}

const shown = ({ code, authority, latest, practicalLatest, severity, status, quantity, gates, derived }) => ({
  ...{ code, authority, latest, practicalLatest, severity, status, quantity, gates, derived },
});
