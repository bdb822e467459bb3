import type { Audience, AudienceWindow } from '@backcast/calendar/audience-times';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { addDays } from '@backcast/calendar/plain-date';
import { minusWorkingDays } from '@backcast/calendar/working-days';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { slotKey, slotsInWindow, slotsToRank, type DateSlot } from './date-slots.js';
import { earliestAfterPreparation } from './earliest-date.js';
import { rankDates } from './rank-dates.js';
import type { RankedGuest, RankedSlot, RankInput } from './rank-dates-shape.js';

const at = (date: string, startTime = '14:00'): DateSlot => ({ date, startTime });
const june = slotsInWindow({
  ...{
    windowFrom: '2027-06-01',
    windowTo: '2027-06-14',
    startTimes: ['14:00', '09:30'],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
  },
});
const window = (kind: AudienceWindow['kind'], more: Partial<AudienceWindow> = {}): AudienceWindow => ({
  ...{
    id: kind,
    kind,
    name: kind,
    days: { type: 'always' },
    on: { rule: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  },
  ...{ fromTime: null, toTime: null },
  ...more,
});
const on = (date: string): Partial<AudienceWindow> => ({ days: { type: 'dates', from: date, to: date } });
const audience = (...windows: AudienceWindow[]): Audience => ({ id: 'pupils', name: '学生', windows });
const guest = (more: Partial<RankedGuest> = {}): RankedGuest => ({
  ...{ id: 'speaker', isKey: true, status: 'in-talks', freeTimes: [], answers: [] },
  ...more,
});
const free = (...dates: string[]) => dates.map((date) => ({ id: date, date, from: '08:00', to: '22:00' }));
const input = (more: Partial<RankInput> = {}): RankInput => ({
  ...{ slots: june, lengthMinutes: 120, venues: [], isVenueChosen: false, guests: [], audiences: [], openAnswers: [] },
  ...{ calendar: cnWorkCalendar, prepWorkingDays: 0, leads: [], today: '2026-12-01' },
  ...more,
});
const find = (ranked: RankedSlot[], slot: DateSlot): RankedSlot =>
  ranked.find((each) => slotKey(each) === slotKey(slot))!;
const codesOf = (ranked: RankedSlot[], slot: DateSlot): string[] => find(ranked, slot).points.map(({ code }) => code);

describe('slots', () => {
  test('of a window, by weekday and time, in their order; a candidate that is there already counts once', () => {
    const search = {
      windowFrom: '2027-06-04',
      windowTo: '2027-06-07',
      startTimes: ['14:00', '09:30'],
      weekdays: [6, 7],
    };
    const slots = slotsInWindow(search);
    expect(slots.map(slotKey)).toEqual([
      '2027-06-05 09:30',
      '2027-06-05 14:00',
      '2027-06-06 09:30',
      '2027-06-06 14:00',
    ]);
    const candidates = [at('2027-06-05'), at('2027-07-01')].map((slot) => ({ id: slot.date, ...slot, note: '' }));
    expect(slotsToRank(search, candidates)).toHaveLength(5);
    expect(slotsInWindow({ ...search, windowTo: null })).toEqual([]);
  });
});

describe('the earliest day after preparation', () => {
  test('over the National Day week with its make-up days', () => {
    expect(earliestAfterPreparation(cnWorkCalendar, '2026-09-25', 5).date).toBe('2026-10-10');
    expect(earliestAfterPreparation(cnWorkCalendar, '2026-09-30', 1).date).toBe('2026-10-01');
    expect(earliestAfterPreparation(cnWorkCalendar, '2026-10-01', 1).date).toBe('2026-10-09');
  });

  test('is the first whose latest start is not over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 60 }), (offset, days) => {
        const today = addDays('2025-06-01', offset);
        const { date } = earliestAfterPreparation(cnWorkCalendar, today, days);
        expect(minusWorkingDays(cnWorkCalendar, date, days).date >= today).toBe(true);
        if (days > 0) expect(minusWorkingDays(cnWorkCalendar, addDays(date, -1), days).date < today).toBe(true);
      }),
    );
  });
});

describe('ranking by the method', () => {
  test('a venue that is free comes before everything else', () => {
    const venues = [{ id: 'hall', freeWindows: [{ id: 'a', from: '2027-06-03', to: '2027-06-03', note: '' }] }];
    const cafe = { id: 'cafe', freeWindows: [] };
    const ranked = rankDates(input({ venues: [...venues, cafe], guests: [guest({ freeTimes: free('2027-06-04') })] }));
    expect(ranked[0]!.date).toBe('2027-06-03');
    expect(codesOf(ranked, at('2027-06-04'))).toContain('venue-unknown');
  });

  test('the wish of a key guest wins over any number of audiences', () => {
    const busy = Array.from({ length: 20 }, (_, i) => window('busy', { id: `${i}`, ...on('2027-06-05') }));
    const given = input({ audiences: [audience(...busy)], guests: [guest({ freeTimes: free('2027-06-05') })] });
    expect(rankDates(given)[0]).toMatchObject({ date: '2027-06-05', rank: 1, quality: 'poor' });
    const other = { ...given, guests: [guest({ isKey: false, freeTimes: free('2027-06-05') })] };
    expect(rankDates(other).at(-1)!.date).toBe('2027-06-05');
  });

  test('that the audience is free comes before that it wants the time', () => {
    const ranked = rankDates(
      input({
        audiences: [
          audience(
            window('busy', on('2027-06-05')),
            ...['1', '2', '3'].map((id) => window('wanted', { id, ...on('2027-06-05') })),
            window('wanted', { id: '4', ...on('2027-06-12') }),
          ),
        ],
      }),
    );
    expect(ranked[0]!.date).toBe('2027-06-12');
    expect(ranked.at(-1)!.date).toBe('2027-06-05');
  });

  test('an answer to the poll is a newer word than free times; whoever said yes counts double', () => {
    const answers = [{ ...at('2027-06-05'), choice: 'no' as const }];
    const sure = guest({ status: 'confirmed', freeTimes: free('2027-06-05'), answers });
    const ranked = rankDates(input({ guests: [sure] }));
    expect(find(ranked, at('2027-06-05')).points).toContainEqual({
      ...{ about: 'key-guests', code: 'key-guest-busy', points: -4, subjectId: 'speaker', values: {} },
    });
    expect(codesOf(ranked, at('2027-06-05', '09:30'))).toContain('key-guest-free');
  });

  test('what nobody knows is no point either way, and is said', () => {
    const ranked = rankDates(
      input({ venues: [{ id: 'hall', freeWindows: [] }], audiences: [audience()], guests: [guest()] }),
    );
    expect(codesOf(ranked, at('2027-06-05'))).toEqual([
      ...['venue-unknown', 'key-guest-unknown', 'audience-unknown', 'calendar-unknown'],
    ]);
    expect(new Set(ranked.map(({ rank }) => rank))).toEqual(new Set([1]));
    expect(find(ranked, at('2027-06-05')).quality).toBe('fair');
  });

  test('holidays and Saturdays that are worked lose a point', () => {
    const slots = ['2026-10-02', '2026-10-10', '2026-10-17'].map((date) => at(date));
    const ranked = rankDates(input({ slots, today: '2026-08-01' }));
    expect(ranked.map(({ date }) => date)).toEqual(['2026-10-17', '2026-10-02', '2026-10-10']);
    expect(codesOf(ranked, slots[0]!)).toContain('public-holiday');
    expect(codesOf(ranked, slots[1]!)).toContain('make-up-workday');
  });

  test('refuses what cannot be had, with every reason', () => {
    const taken = { id: 'hall', freeWindows: [{ id: 'a', from: '2027-06-10', to: '2027-06-30', note: '' }] };
    const ranked = rankDates(
      input({
        today: '2027-06-03',
        prepWorkingDays: 5,
        venues: [taken],
        isVenueChosen: true,
        leads: [{ code: 'POLICE', earliestDate: '2027-06-12' }],
      }),
    );
    const reasons = (date: string) => find(ranked, at(date)).refusals.map(({ code }) => code);
    expect(reasons('2027-06-01')).toEqual(['past']);
    expect(reasons('2027-06-05')).toEqual(['before-preparation', 'before-lead', 'venue-taken']);
    expect(reasons('2027-06-11')).toEqual(['before-lead']);
    expect(reasons('2027-06-12')).toEqual([]);
  });
});

const anyGuest = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  isKey: fc.boolean(),
  status: fc.constantFrom('proposed' as const, 'confirmed' as const, 'declined' as const),
  freeTimes: fc.array(fc.constantFrom(...free('2027-06-02', '2027-06-05', '2027-06-09')), { maxLength: 3 }),
  answers: fc.uniqueArray(
    fc.record({
      date: fc.constantFrom('2027-06-02', '2027-06-07'),
      startTime: fc.constantFrom('09:30', '14:00'),
      choice: fc.constantFrom('available' as const, 'if-need-be' as const, 'no' as const),
    }),
    { maxLength: 3, selector: slotKey },
  ),
});
const anyWindow = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('busy' as const, 'wanted' as const),
    day: fc.constantFrom('2027-06-02', '2027-06-05', '2027-06-08'),
    fromTime: fc.constantFrom(null, '08:00', '13:00'),
  })
  .map(({ day, ...rest }) => window(rest.kind, { ...rest, name: rest.id, ...on(day) }));
const anyInput = fc
  .record({
    guests: fc.uniqueArray(anyGuest, { maxLength: 3, selector: ({ id }) => id }),
    windows: fc.array(anyWindow, { maxLength: 6 }),
    open: fc.array(
      fc.constantFrom(
        { ...at('2027-06-02'), choice: 'no' as const },
        { ...at('2027-06-05'), choice: 'available' as const },
      ),
    ),
    prepWorkingDays: fc.integer({ min: 0, max: 5 }),
    today: fc.constantFrom('2027-05-20', '2027-06-02'),
  })
  .map(({ windows, open, ...rest }) => input({ ...rest, audiences: [audience(...windows)], openAnswers: open }));
const anySlot = fc.constantFrom(...june);

describe('of any facts', () => {
  test('one more conflict never improves the rank of a slot', () => {
    fc.assert(
      fc.property(
        anyInput,
        anySlot,
        fc.constantFrom('window', 'guest', 'open', 'lead', 'venue'),
        (given, slot, kind) => {
          const [known] = given.audiences;
          const busy = window('busy', { id: 'new', ...on(slot.date) });
          const no = { ...slot, choice: 'no' as const };
          const worse: RankInput = {
            window: { ...given, audiences: [audience(...known!.windows, busy)] },
            guest: { ...given, guests: [...given.guests, guest({ id: 'new', answers: [no] })] },
            open: { ...given, openAnswers: [...given.openAnswers, no] },
            lead: { ...given, leads: [{ code: 'new', earliestDate: addDays(slot.date, 1) }] },
            venue: {
              ...given,
              isVenueChosen: true,
              venues: [{ id: 'new', freeWindows: [{ id: '', from: '2030-01-01', to: '2030-01-01', note: '' }] }],
            },
          }[kind]!;
          const place = (all: RankedSlot[]): number => all.findIndex((each) => slotKey(each) === slotKey(slot));
          // A lead time refuses every slot before it, so that only the rank among those that are allowed can be compared.
          const [before, after] = [find(rankDates(given), slot), find(rankDates(worse), slot)];
          if (kind === 'lead' || kind === 'venue') expect(after.rank).toBeNull();
          else expect(after.rank ?? Infinity).toBeGreaterThanOrEqual(before.rank ?? Infinity);
          if (kind === 'window') expect(place(rankDates(worse))).toBeGreaterThanOrEqual(place(rankDates(given)));
        },
      ),
    );
  });

  test('the order in which things are given does not matter', () => {
    const turned = <T>(all: readonly T[]): T[] => [...all].reverse();
    fc.assert(
      fc.property(anyInput, (given) => {
        const other = {
          ...given,
          slots: turned(given.slots),
          guests: turned(given.guests).map((each) => ({ ...each, freeTimes: turned(each.freeTimes) })),
          audiences: given.audiences.map((each) => ({ ...each, windows: turned(each.windows) })),
          openAnswers: turned(given.openAnswers),
        };
        expect(rankDates(other)).toEqual(rankDates(given));
      }),
    );
  });

  test('a slot that is refused never stands above one that can be had, and has no rank', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const ranked = rankDates(given);
        const refused = ranked.map(({ refusals }) => refusals.length > 0);
        expect(refused).toEqual(refused.toSorted((a, b) => Number(a) - Number(b)));
        expect(ranked.map(({ rank }) => rank === null)).toEqual(refused);
      }),
    );
  });

  test('every score is the sum of points that are explained', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        for (const { scores, points } of rankDates(given))
          expect(scores.reduce((a, b) => a + b, 0)).toBe(points.reduce((sum, each) => sum + each.points, 0));
      }),
    );
  });
});
