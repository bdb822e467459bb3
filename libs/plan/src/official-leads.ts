import { addDays } from '@backcast/calendar/plain-date';
import { officialCalendar, type WorkCalendar } from '@backcast/calendar/work-calendar';
import { deadlineOf } from '@backcast/compliance/deadline';
import type { RuleLead } from '@backcast/compliance/rule';
import type { OfficialLead } from '@backcast/planning/rank-dates-shape';
import type { PlanDuty } from './duty-shape.js';
import type { DeriveContext } from './plan-shape.js';

// No lead time that an authority asks for is longer; what does not fit into it is not ranked by.
const mostDaysAhead = 400;

/**
 * For each duty that is still to be done and has a lead time, the first day of an event that leaves time for it when its
 * papers go out today. What was handed in already holds no date up.
 */
export const officialLeads = (duties: readonly PlanDuty[], { today, calendar }: DeriveContext): OfficialLead[] =>
  duties.flatMap(({ code, isDone, obligation }) => {
    const { lead } = obligation.rule;
    if (isDone || obligation.severity !== 'duty' || lead === null) return [];
    const earliestDate = earliestFor(lead, today, officialCalendar(calendar));
    return earliestDate === null ? [] : [{ code, earliestDate }];
  });

/** A later event never has an earlier deadline, so the first day can be found by halving. */
function earliestFor(lead: RuleLead, today: string, calendar: WorkCalendar): string | null {
  const isInTime = (days: number): boolean => {
    const { practicalLatest, latestDay } = deadlineOf(lead, addDays(today, days), calendar);
    return (practicalLatest ?? latestDay) >= today;
  };
  if (!isInTime(mostDaysAhead)) return null;
  let [tooEarly, inTime] = [-1, mostDaysAhead];
  while (inTime - tooEarly > 1) {
    const middle = Math.floor((tooEarly + inTime) / 2);
    if (isInTime(middle)) inTime = middle;
    else tooEarly = middle;
  }
  return addDays(today, inTime);
}
