import { minusWorkingDays } from '@backcast/calendar/working-days';
import type { Guest, GuestForm } from '@backcast/planning/guests-facts';
import type { DeriveContext, EventFacts } from '../plan-shape.js';
import { eventDate } from '../seated-sessions.js';

/** Who speaks has words that are read before; an award and being there need none. */
const spoken: readonly GuestForm[] = ['talk', 'opening-words', 'panel', 'video'];

/** Working days before the event on which scripts are approved: time for one more round and the rehearsal. */
export const scriptWorkingDays = 3;

/** Guests who speak in a segment of the program, with whether their script is approved (过稿), in the order of titles. */
export function spokenGuests({ sections }: EventFacts): Guest[] {
  const inProgram = new Set(sections.program.segments.flatMap(({ guestIds }) => guestIds));
  return sections.guests.guests.filter(
    ({ id, status, form }) => inProgram.has(id) && status !== 'declined' && spoken.includes(form),
  );
}

/** The day by which scripts are approved; null while the event has no date. */
export function scriptsBy(facts: EventFacts, { calendar }: Pick<DeriveContext, 'calendar'>): string | null {
  const date = eventDate(facts);
  return date === null ? null : minusWorkingDays(calendar, date, scriptWorkingDays).date;
}
