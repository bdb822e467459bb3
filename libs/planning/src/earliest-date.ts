import { addDays } from '@backcast/calendar/plain-date';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { type CountedDate, plusWorkingDays } from '@backcast/calendar/working-days';

/**
 * The first day on which something can take place that takes so many working days to prepare, when it begins today:
 * today counts when it is worked, the day itself does not. The first date whose n-th working day before it is not over.
 * `(CN, '2026-09-25', 5) → '2026-10-10'`, over the National Day week. Throws like `plusWorkingDays`.
 */
export function earliestAfterPreparation(calendar: WorkCalendar, today: string, workingDays: number): CountedDate {
  if (workingDays === 0) return { date: today, provisional: false };
  const last = plusWorkingDays(calendar, addDays(today, -1), workingDays);
  return { ...last, date: addDays(last.date, 1) };
}
