import type { EventView } from '@backcast/contracts/events/event';
import type { Formats } from '@backcast/texts/format';

type Session = EventView['sessions']['sessions'][number];

/** The session of a registration, or the event's first. */
const sessionOf = ({ sessions }: EventView, id: string | null): Session | undefined =>
  sessions.sessions.find((session) => session.id === id) ?? sessions.sessions[0];

/** Day and times of a session, as somebody reads them who has never heard of the event; '' without a day. */
export function sayEventWhen(event: EventView, formats: Formats, sessionId: string | null = null): string {
  const session = sessionOf(event, sessionId);
  if (!session?.date) return '';
  const times = [session.startTime, session.endTime].filter((time) => time !== null).join('–');
  return `${formats.day(session.date)} ${times}`.trim();
}

/** Day and beginning, as one says them in a chat: without the year and the end. */
export function sayEventStart(event: EventView, formats: Formats, sessionId: string | null = null): string {
  const session = sessionOf(event, sessionId);
  return session?.date ? `${formats.dayShort(session.date)} ${session.startTime ?? ''}`.trim() : '';
}

export const sayEventWhere = (event: EventView, sessionId: string | null = null): string =>
  [event.basics.place, sessionOf(event, sessionId)?.room ?? ''].filter(Boolean).join(' · ');
