import type { EventView } from '@backcast/contracts/events/event';
import { clockText } from '@backcast/planning/program/clock-text';
import { scheduleSegments, type SessionSchedule } from '@backcast/planning/program/schedule-segments';
import type { Cue, Segment } from '@backcast/planning/program-facts';
import type { Speech } from '../../shared/language/texts-context.js';
import { contactName, personName } from '../../shared/plan/shown-event.js';
import { segmentName } from '../../shared/plan/step-texts.js';
import type { Cell, Sheet, SheetTable } from '../../shared/take/sheet.js';

/** Who reads it: the team with owners, cues and needs, or guests and customers with what is public. */
export type ShowFor = 'team' | 'public';

export const schedulesOf = ({ sections, sessions }: EventView): SessionSchedule[] =>
  scheduleSegments(sections.program.facts, sessions.sessions);

/** The running schedule to look at and to take along: one table a session; the public agenda is the same with fewer columns. */
export function showSheet(event: EventView, showFor: ShowFor, speech: Speech): Sheet {
  const text = speech.texts.program.show;
  const { name, place } = event.basics;
  return {
    title: showFor === 'team' ? text.title(name) : text.agendaTitle(name),
    lead: place,
    tables: schedulesOf(event)
      .map((schedule) => sessionTable(event, schedule, showFor, speech))
      .filter(({ rows }) => rows.length > 0),
  };
}

function sessionTable(event: EventView, schedule: SessionSchedule, showFor: ShowFor, speech: Speech): SheetTable {
  const { columns } = speech.texts.program.show;
  const shown =
    showFor === 'team'
      ? (['time', 'minutes', 'segment', 'guests', 'owner', 'place', 'cues', 'needs'] as const)
      : (['time', 'segment', 'guests', 'place'] as const);
  return {
    heading: sessionHeading(event, schedule, speech),
    columns: shown.map((key) => columns[key]),
    rows: rowsOf(event, schedule, showFor, speech).map((row) => shown.map((key) => row[key])),
  };
}

function sessionHeading(
  { sessions: { sessions } }: EventView,
  { sessionId, date }: SessionSchedule,
  speech: Speech,
): string {
  const index = sessions.findIndex(({ id }) => id === sessionId);
  const session = sessions[index];
  const name = sessions.length > 1 ? session?.name || speech.texts.program.show.session(index + 1) : '';
  const day = date === null ? speech.texts.shell.noDate : speech.formats.day(date);
  return [name, day, session?.room].filter(Boolean).join(' · ');
}

type Row = Record<'time' | 'minutes' | 'segment' | 'guests' | 'owner' | 'place' | 'cues' | 'needs', Cell>;
const emptyRow: Row = { time: '', minutes: null, segment: '', guests: '', owner: '', place: '', cues: '', needs: '' };

function rowsOf(event: EventView, schedule: SessionSchedule, showFor: ShowFor, speech: Speech): Row[] {
  const text = speech.texts.program.show;
  const { segments, doorsMinutes } = event.sections.program.facts;
  const rows = schedule.timed.flatMap(({ segmentId, start, end }): Row[] => {
    const segment = segments.find(({ id }) => id === segmentId);
    if (!segment || (showFor === 'public' && !segment.isPublic)) return [];
    return [segmentRow(event, segment, { start, end }, speech)];
  });
  if (rows.length === 0) return [];
  const doors = doorsMinutes > 0 ? [{ ...emptyRow, time: clockText(schedule.doors), segment: text.doors }] : [];
  return [...doors, ...rows, { ...emptyRow, time: clockText(schedule.over), segment: text.end }];
}

function segmentRow(
  event: EventView,
  segment: Segment,
  { start, end }: { start: number; end: number },
  speech: Speech,
): Row {
  return {
    time: `${clockText(start)}–${clockText(end)}`,
    minutes: end - start,
    segment: segmentName(speech.texts, segment),
    guests: guestNames(event, segment, speech),
    owner: personName(event, segment.ownerId),
    place: segment.place,
    cues: cueLines(segment, start, speech),
    needs: segment.needs,
  };
}

function guestNames(event: EventView, { guestIds }: Segment, { texts, formats }: Speech): string {
  const { guests } = event.sections.guests.facts;
  return guestIds
    .flatMap((id) => guests.find((guest) => guest.id === id) ?? [])
    .map(({ contactId }) => contactName(event, contactId, texts.contacts.erased))
    .join(formats.language === 'zh-CN' ? '、' : ', ');
}

/** One line a cue, by its time of the day. */
const cueLines = ({ cues }: Segment, start: number, { texts }: Speech): string =>
  cues
    .toSorted((one: Cue, other: Cue) => one.minute - other.minute)
    .map(({ department, minute, what }) =>
      texts.program.show.cue(texts.program.cue.departments[department], clockText(start + minute), what),
    )
    .join('\n');
