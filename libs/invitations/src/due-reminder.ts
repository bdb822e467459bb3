/** How long before the start a customer who said yes is reminded: days, and the last two hours. */
export const reminderKinds = ['7d', '3d', '1d', '2h'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

const hour = 3_600_000;
const hoursBefore: Record<ReminderKind, number> = { '7d': 7 * 24, '3d': 3 * 24, '1d': 24, '2h': 2 };

/** No reminder is due earlier than this before a start, in milliseconds. */
export const longestBeforeMs = hoursBefore['7d'] * hour;

/**
 * The reminder whose time came last before `now`, and when that was: it is for whoever said yes earlier. Both arguments
 * are instants in milliseconds since 1970. Null: none yet, or the event has begun.
 */
export function reminderAt(at: { startsAt: number; now: number }): { kind: ReminderKind; dueAt: number } | null {
  if (at.now >= at.startsAt) return null;
  const kind = reminderKinds.findLast((each) => at.now >= at.startsAt - hoursBefore[each] * hour);
  return kind === undefined ? null : { kind, dueAt: at.startsAt - hoursBefore[kind] * hour };
}

/**
 * The reminder that is due: the latest one whose time has come, and only for whoever said yes before that time, so that
 * nobody is reminded of what they just did and nobody gets an earlier one belatedly. All three are instants in
 * milliseconds since 1970. Null: none yet, none any more, or the event has begun.
 */
export function dueReminder(at: { startsAt: number; saidYesAt: number; now: number }): ReminderKind | null {
  const due = reminderAt(at);
  return due !== null && at.saidYesAt < due.dueAt ? due.kind : null;
}
