import { addDays, type PlainDate } from './plain-date.js';
import type { WorkCalendar } from './work-calendar.js';
import { minusWorkingDays, type CountedDate } from './working-days.js';

/**
 * How long before a day something must be done. `inclusive`: the n-th day before it, the day itself not counted.
 * `clear`: n full days lie between the two, so one step further.
 */
export interface LeadTime {
  n: number;
  unit: 'calendar' | 'working';
  count: 'inclusive' | 'clear';
}

/**
 * The latest day for something that needs a lead time before `date`.
 * `(CN, '2026-10-12', 5 working inclusive) → '2026-09-29'`, `('2027-07-10', 20 calendar inclusive) → '2027-06-20'`.
 * Counting calendar days needs no calendar, so it is never provisional. Throws like `minusWorkingDays`.
 */
export function latestDayBefore(calendar: WorkCalendar, date: PlainDate, { n, unit, count }: LeadTime): CountedDate {
  const steps = count === 'clear' ? n + 1 : n;
  if (unit === 'working') return minusWorkingDays(calendar, date, steps);
  return { date: addDays(date, -steps), provisional: false };
}
