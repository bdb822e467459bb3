import type { PlainDate } from '@backcast/calendar/plain-date';
import { dateOfDay, dayNumberOf } from '@backcast/calendar/work-day-index';
import { shareBy, type PaceCurve } from './pace-curve.js';

/** What should be confirmed by the end of a day, in all; `perDay[0]` belongs to `firstDay`, and it never falls. */
export type PacePlan = { firstDay: PlainDate; perDay: readonly number[] };

/** A plan that follows the pace curve from the first day of inviting to the event. */
export function planOnCurve(total: number, curve: PaceCurve, eventDate: PlainDate, inviteDays: number): PacePlan {
  const days = Math.max(0, Math.ceil(inviteDays));
  return {
    firstDay: dateOfDay(dayNumberOf(eventDate) - days),
    perDay: Array.from({ length: days + 1 }, (_, day) => total * shareBy(curve, days - day)),
  };
}

/**
 * A plan through agreed checkpoints, straight between them: `due[k]` more by the k-th date, nothing before `firstDay`,
 * on which inviting begins.
 */
export function planThrough(firstDay: PlainDate, checkpoints: readonly PlainDate[], due: readonly number[]): PacePlan {
  const first = dayNumberOf(firstDay);
  const perDay: number[] = [];
  let done = 0;
  checkpoints.forEach((date, k) => {
    // A checkpoint on or before the first day is due on it.
    const until = Math.max(0, dayNumberOf(date) - first);
    const [from, days] = [perDay.length, until + 1 - perDay.length];
    if (days <= 0) perDay[perDay.length - 1]! += due[k]!;
    for (let day = from; day <= until; day++) perDay.push(done + (due[k]! * (day - from + 1)) / days);
    done += due[k]!;
  });
  return { firstDay, perDay };
}
