import { isPlainDate } from '@backcast/calendar/plain-date';
import type { AudienceWindow, WindowDays } from '@backcast/calendar/audience-times';

/** What keeps a window from being saved. A yearly one may end before it begins: then it goes over the turn of the year. */
export function windowProblems({ name, days, on, fromTime, toTime }: AudienceWindow) {
  const wrongDays = days.type === 'dates' && days.to !== null && days.to < days.from;
  const wrongTimes = fromTime !== null && toTime !== null && toTime <= fromTime;
  const isSaid = name.trim() !== '' && areDays(days) && (on.rule !== 'weekdays' || on.weekdays.length > 0);
  return { wrongDays, wrongTimes, isComplete: isSaid && !wrongDays && !wrongTimes };
}

function areDays(days: WindowDays): boolean {
  if (days.type === 'always') return true;
  // 2028 has a 29 February.
  const prefix = days.type === 'yearly' ? '2028-' : '';
  return isPlainDate(prefix + days.from) && (days.to === null || isPlainDate(prefix + days.to));
}
