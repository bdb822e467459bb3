import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';

/** Bank holidays of England 2026 as the government publishes them; the other places need no holiday in these tests. */
const english = [
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
];

const weekdays = (jurisdiction: string, off: string[] = []): WorkCalendar => ({
  jurisdiction,
  weekendDays: [6, 7],
  exceptions: { '2026': { off, work: [] } },
  publishedYears: [2026],
  companyDaysOff: [],
});

const england = weekdays('GB-ENG', english);

export function calendarFor(jurisdiction: string): WorkCalendar {
  if (/^CN(-|$)/.test(jurisdiction)) return cnWorkCalendar;
  return jurisdiction === 'GB-ENG' ? england : weekdays(jurisdiction);
}
