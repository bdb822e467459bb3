/** How long before the start a customer who registered is reminded: days, and the last two hours. */
export const reminderKinds = ['7d', '3d', '1d', '2h'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

const hour = 3_600_000;
const hoursBefore: Record<ReminderKind, number> = { '7d': 7 * 24, '3d': 3 * 24, '1d': 24, '2h': 2 };

/**
 * The reminder that is due: the latest one whose time has come, and only for whoever registered before that time, so that
 * nobody is reminded of what they just did and nobody gets an earlier one belatedly. All three are instants in
 * milliseconds since 1970. Null: none yet, none any more, or the event has begun.
 */
export function dueReminder(at: { startsAt: number; registeredAt: number; now: number }): ReminderKind | null {
  if (at.now >= at.startsAt) return null;
  const due = reminderKinds.findLast((kind) => at.now >= at.startsAt - hoursBefore[kind] * hour);
  return due !== undefined && at.registeredAt < at.startsAt - hoursBefore[due] * hour ? due : null;
}
