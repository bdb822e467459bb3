import type { EventView } from '@backcast/contracts/events/event';
import { addDays } from '@backcast/calendar/plain-date';
import { instantOf } from '@backcast/calendar/zoned-time';
import { clockText } from '@backcast/planning/program/clock-text';
import type { SessionSchedule } from '@backcast/planning/program/schedule-segments';
import { calendarInstant, writeCalendar, type CalendarEntry } from '@backcast/planning/program/write-calendar';
import type { Speech } from '../../shared/language/texts-context.js';
import { segmentName } from '../../shared/plan/step-texts.js';
import { schedulesOf, type ShowFor } from './show-sheet.js';

/** A calendar file with an entry a session and a segment; sessions without a date or a time have none. */
export function showCalendar(event: EventView, showFor: ShowFor, speech: Speech, now: Date): string {
  const entries = schedulesOf(event).flatMap((schedule) => sessionEntries(event, schedule, showFor, speech));
  return writeCalendar(event.basics.name, calendarInstant(now.toISOString()), entries);
}

function sessionEntries(
  event: EventView,
  schedule: SessionSchedule,
  showFor: ShowFor,
  { texts }: Speech,
): CalendarEntry[] {
  const { date, isTimed, start, over, end, timed, sessionId } = schedule;
  if (date === null || !isTimed) return [];
  const { name, place, zone } = event.basics;
  const at = (minute: number): string => instantAt(date, minute, zone);
  const session = event.sessions.sessions.find(({ id }) => id === sessionId);
  const location = [place, session?.room].filter(Boolean).join(' · ');
  const { segments } = event.sections.program.facts;
  const entry = (
    id: string,
    from: number,
    to: number,
    summary: string,
    more: Partial<CalendarEntry> = {},
  ): CalendarEntry => ({
    ...{ uid: `${id}@backcast`, start: at(from), end: at(to), summary, description: '', location },
    ...more,
  });
  return [
    entry(sessionId, start, Math.max(start, end ?? over), [name, session?.name].filter(Boolean).join(' · ')),
    ...timed.flatMap(({ segmentId, start: from, end: to }): CalendarEntry[] => {
      const segment = segments.find(({ id }) => id === segmentId);
      if (!segment || (showFor === 'public' && !segment.isPublic)) return [];
      const more = {
        description: showFor === 'team' ? segment.needs : '',
        location: [location, segment.place].filter(Boolean).join(' · '),
      };
      return [entry(`${segmentId}.${sessionId}`, from, to, segmentName(texts, segment), more)];
    }),
  ];
}

/** A minute of a local day as an instant; past midnight it is on the next day. */
const instantAt = (date: string, minute: number, zone: string): string =>
  calendarInstant(instantOf(addDays(date, Math.floor(minute / 1440)), clockText(minute), zone).toISOString());
