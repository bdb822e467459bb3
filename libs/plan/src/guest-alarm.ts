import { addDays, daysBetween } from '@backcast/calendar/plain-date';
import { isGuestOpen } from '@backcast/planning/guest-status';
import type { Guest } from '@backcast/planning/guests-facts';
import type { EventFacts } from './plan-shape.js';
import { eventDate } from './seated-sessions.js';

/** A key guest who has not said yes while the event is near; the substitute to call is the first of theirs. */
export type GuestAlarm = { guest: Guest; daysLeft: number };

/** The day by which key guests should have said yes; null while the event has no date. */
export function confirmGuestsBy(facts: EventFacts): string | null {
  const day = eventDate(facts);
  return day === null ? null : addDays(day, -facts.sections.guests.alarmDays);
}

/** Key guests still open on the alarm's day or later, in the order of titles. */
export function guestAlarms(facts: EventFacts, today: string): GuestAlarm[] {
  const by = confirmGuestsBy(facts);
  const day = eventDate(facts);
  if (by === null || day === null || today < by) return [];
  const daysLeft = daysBetween(today, day);
  return facts.sections.guests.guests
    .filter(({ isKey, status }) => isKey && isGuestOpen(status))
    .map((guest) => ({ guest, daysLeft }));
}
