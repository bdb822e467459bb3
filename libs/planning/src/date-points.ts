import { audienceWindowsOn, touchesTimes, type AudienceWindow } from '@backcast/calendar/audience-times';
import { weekdayOf } from '@backcast/calendar/plain-date';
import { isPublicHoliday } from '@backcast/calendar/public-holiday';
import { isWorkingDay } from '@backcast/calendar/working-days';
import { endOf, type DateSlot } from './date-slots.js';
import { guestFreedom } from './guest-freedom.js';
import { isGuestSure } from './guest-status.js';
import type { FreeTime } from './guests-facts.js';
import {
  type DatePoint,
  type PointCode,
  type PollChoice,
  type RankClass,
  type RankedGuest,
  type RankInput,
  type SlotAnswer,
} from './rank-dates-shape.js';
import { venueFreedom } from './venue-freedom.js';

/** What holds for every slot of one day, so that it is found out once a day and not once a slot. */
export type DayKnown = {
  venue: DatePoint[];
  keyGuests: GuestThatDay[];
  unknown: DatePoint[];
  busy: WindowThatDay[];
  wanted: WindowThatDay[];
  otherGuests: GuestThatDay[];
  rest: DatePoint[];
};
type GuestThatDay = { guest: PointedGuest; free: FreeTime[] };
type WindowThatDay = { window: AudienceWindow; point: DatePoint };
type Polled = { ofGuest: (id: string) => PollChoice | null; open: SlotAnswer[] };

const point = (
  about: RankClass,
  code: PointCode,
  points: number,
  subjectId: string | null = null,
  values: DatePoint['values'] = {},
): DatePoint => ({ about, code, points, subjectId, values });

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A guest with the points that an answer gives. They are values: every slot with the same answer shows the same one. */
export type PointedGuest = RankedGuest & { pointOf: Record<PollChoice | 'unknown', DatePoint | null> };
export type InOrder = Omit<RankInput, 'guests'> & { guests: PointedGuest[] };

/** The same input in an order that does not depend on how it was given; guests who declined do not count. */
export const inOrder = (input: RankInput): InOrder => ({
  ...input,
  guests: input.guests
    .filter(({ status }) => status !== 'declined')
    .sort(byId)
    .map((guest) => ({ ...guest, pointOf: pointsOfGuest(guest) })),
  audiences: [...input.audiences].sort(byId).map((each) => ({ ...each, windows: [...each.windows].sort(byId) })),
});

/** Whoever has said yes already counts double: a promise is worth more than a hope. */
function pointsOfGuest({ id, isKey, status }: RankedGuest): PointedGuest['pointOf'] {
  const weight = isGuestSure(status) ? 2 : 1;
  const [about, kind] = isKey ? (['key-guests', 'key-guest'] as const) : (['rest', 'guest'] as const);
  return {
    available: point(about, `${kind}-free`, 2 * weight, id),
    'if-need-be': point(about, `${kind}-if-need-be`, weight, id),
    no: point(about, `${kind}-busy`, -2 * weight, id),
    unknown: isKey ? point(about, 'key-guest-unknown', 0, id) : null,
  };
}

export function dayOf(input: InOrder, date: string): DayKnown {
  const { audiences, guests, calendar } = input;
  const thatDay = guests.map((guest) => ({ guest, free: guest.freeTimes.filter((free) => free.date === date) }));
  const windows = audiences.flatMap(({ id, name, windows: all }) =>
    audienceWindowsOn({ windows: all }, date, calendar).map((window): WindowThatDay => {
      const values = { audience: name, window: window.name };
      const isBusy = window.kind === 'busy';
      return {
        window,
        point: isBusy
          ? point('audience-free', 'audience-busy', -1, id, values)
          : point('audience-wants', 'audience-wants', 1, id, values),
      };
    }),
  );
  return {
    venue: venuePoints(input, date),
    keyGuests: thatDay.filter(({ guest }) => guest.isKey),
    unknown: audiences
      .filter((audience) => audience.windows.length === 0)
      .map(({ id, name }) => point('audience-free', 'audience-unknown', 0, id, { audience: name })),
    busy: windows.filter(({ window }) => window.kind === 'busy'),
    wanted: windows.filter(({ window }) => window.kind === 'wanted'),
    otherGuests: thatDay.filter(({ guest }) => !guest.isKey),
    rest: calendarPoints(input, date),
  };
}

/** Every point of one slot, class by class, in an order that is always the same. */
export function datePoints(lengthMinutes: number, slot: DateSlot, day: DayKnown, polled: Polled): DatePoint[] {
  const end = endOf(slot.startTime, lengthMinutes);
  const points = [...day.venue];
  // A year of slots asks this tens of thousands of times: one list that grows instead of many that are joined.
  const addGuests = (guests: GuestThatDay[]): void => {
    for (const { guest, free } of guests) {
      const answer = polled.ofGuest(guest.id) ?? freedomOf(guest, free, slot, end);
      const gained = guest.pointOf[answer];
      if (gained) points.push(gained);
    }
  };
  const addWindows = (windows: WindowThatDay[]): void => {
    for (const each of windows) if (touchesTimes(each.window, slot.startTime, end)) points.push(each.point);
  };
  addGuests(day.keyGuests);
  points.push(...day.unknown);
  addWindows(day.busy);
  addWindows(day.wanted);
  addGuests(day.otherGuests);
  points.push(...openPoints(polled.open), ...day.rest);
  return points;
}

/** By the free times that a guest named; the answer to a poll, which is the newer word, was asked for before. */
function freedomOf(guest: RankedGuest, free: FreeTime[], slot: DateSlot, endTime: string): PollChoice | 'unknown' {
  if (guest.freeTimes.length === 0) return 'unknown';
  if (free.length === 0) return 'no';
  return guestFreedom(free, { id: '', ...slot, endTime }) === 'free' ? 'available' : 'no';
}

/** A venue that said it is free. That it is taken refuses the slot; that nobody asked is no point either way. */
function venuePoints({ venues, isVenueChosen }: InOrder, date: string): DatePoint[] {
  if (venues.length === 0) return [point('venue', 'venue-unknown', 0)];
  const free = venues.filter(({ freeWindows }) => venueFreedom(freeWindows, [date]) === 'free');
  const values = { free: free.length, venues: venues.length };
  if (isVenueChosen && free.length < venues.length) return [point('venue', 'venue-unknown', 0)];
  return free.length > 0 ? [point('venue', 'venue-free', 1, null, values)] : [point('venue', 'venue-unknown', 0)];
}

function openPoints(answers: SlotAnswer[]): DatePoint[] {
  if (answers.length === 0) return [];
  const count = (choice: PollChoice): number => answers.filter((each) => each.choice === choice).length;
  const [available, ifNeedBe, no] = [count('available'), count('if-need-be'), count('no')];
  return [
    ...(available + ifNeedBe > 0
      ? [point('rest', 'poll-available', 2 * available + ifNeedBe, null, { available, ifNeedBe })]
      : []),
    ...(no > 0 ? [point('rest', 'poll-no', -2 * no, null, { no })] : []),
  ];
}

/** Public holidays, when people travel, and Saturdays or Sundays that are worked. */
function calendarPoints({ calendar }: InOrder, date: string): DatePoint[] {
  const { working, provisional } = isWorkingDay(calendar, date);
  if (provisional) return [point('rest', 'calendar-unknown', 0, null, { year: Number(date.slice(0, 4)) })];
  const isWeekend = calendar.weekendDays.includes(weekdayOf(date));
  if (working && isWeekend) return [point('rest', 'make-up-workday', -1)];
  return isPublicHoliday(calendar, date) ? [point('rest', 'public-holiday', -1)] : [];
}
