import { cnWorkCalendar } from '../../libs/calendar/dist/cn-work-calendar.js';
import { assess } from '../../libs/compliance/dist/assess.js';
import { liesIn } from '../../libs/compliance/dist/lies-in.js';
import { shippedRules } from '../../libs/compliance/dist/shipped-rules.js';
import { nationalCalendar } from './national-calendar.mjs';

/** The event's name with its obligations; overdue is judged by `facts.today`, so that the answer needs no clock. */
export function assessEvent({ name, facts }) {
  const calendarFor = (jurisdiction) =>
    liesIn(jurisdiction, 'CN') ? cnWorkCalendar : nationalCalendar(jurisdiction, Number(facts.eventDate.slice(0, 4)));
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const found = assess(known, { today: known.today, calendarFor, rules: shippedRules });
  return { name, obligations: found.map(shown) };
}

const shown = ({ code, authority, latest, practicalLatest, severity, status, quantity, gates, derived }) => ({
  ...{ code, authority, latest, practicalLatest, severity, status, quantity, gates, derived },
});
