import { MOST_WORKING_DAYS, minusWorkingDays } from '@backcast/calendar/working-days';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';

/** The day by which a thing has to be there, and the last one on which it can be ordered. */
export type OrderDays = { readyBy: string; orderBy: string; isProvisional: boolean };

/**
 * Counts back over working days: `readyDays` before the event it has to be there, `leadDays` before that it has to be
 * ordered. The day of the event itself counts as 0. Null for an event so early in time that no calendar reaches back.
 */
export function orderDays(
  calendar: WorkCalendar,
  eventDate: string,
  { readyDays, leadDays }: { readyDays: number; leadDays: number },
): OrderDays | null {
  // Lead times are 250 working days at the most: a year is enough, and nobody orders in the first year of time.
  if (readyDays + leadDays > MOST_WORKING_DAYS || eventDate < '0010') return null;
  const ready = minusWorkingDays(calendar, eventDate, readyDays);
  const order = minusWorkingDays(calendar, ready.date, leadDays);
  return { readyBy: ready.date, orderBy: order.date, isProvisional: ready.provisional || order.provisional };
}
