import { datePoints, dayOf, inOrder, type DayKnown } from './date-points.js';
import { slotKey, type DateSlot } from './date-slots.js';
import { earliestAfterPreparation } from './earliest-date.js';
import {
  rankClasses,
  type DatePoint,
  type DateQuality,
  type DateRefusal,
  type RankClass,
  type RankedSlot,
  type RankInput,
  type SlotAnswer,
} from './rank-dates-shape.js';
import { venueFreedom } from './venue-freedom.js';

/**
 * Ranks slots by the method's order (`rankClasses`) and explains every point gained and lost. Slots that cannot be had
 * (past, before preparation or an official lead time allows, venue not free) come last with their reasons. Equal slots
 * share a rank, first the earlier one. The answer does not depend on the order of anything that is given.
 * @throws CalendarRangeError for a day that does not exist
 */
export function rankDates(given: RankInput): RankedSlot[] {
  const input = inOrder(given);
  const first = earliestAfterPreparation(input.calendar, input.today, input.prepWorkingDays).date;
  const polled = answersBySlot(input);
  const days = new Map<string, { known: DayKnown; refusals: DateRefusal[] }>();
  const ranked = input.slots.map((slot): RankedSlot => {
    const day = days.get(slot.date) ?? {
      known: dayOf(input, slot.date),
      refusals: refusalsOf(input, slot.date, first),
    };
    days.set(slot.date, day);
    const points = datePoints(input.lengthMinutes, slot, day.known, polled(slot));
    const scores = scoresOf(points);
    const { refusals } = day;
    return { ...slot, rank: null, quality: qualityOf(scores, points, refusals), scores, points, refusals };
  });
  return withRanks(ranked.sort(compareSlots));
}

const place = Object.fromEntries(rankClasses.map((about, index) => [about, index])) as Record<RankClass, number>;

function scoresOf(points: DatePoint[]): number[] {
  const scores = rankClasses.map(() => 0);
  for (const { about, points: each } of points) scores[place[about]]! += each;
  return scores;
}

function refusalsOf(input: Omit<RankInput, 'guests'>, date: string, firstAfterPreparation: string): DateRefusal[] {
  const { today, prepWorkingDays, leads, venues } = input;
  if (date < today) return [{ code: 'past', values: {} }];
  const earliest = { earliest: firstAfterPreparation, days: prepWorkingDays };
  const isTaken = venues.length > 0 && venues.every(({ freeWindows }) => venueFreedom(freeWindows, [date]) === 'taken');
  return [
    ...(date < firstAfterPreparation ? [{ code: 'before-preparation' as const, values: earliest }] : []),
    ...leads
      .filter(({ earliestDate }) => date < earliestDate)
      .map(({ code, earliestDate }) => ({
        code: 'before-lead' as const,
        values: { rule: code, earliest: earliestDate },
      }))
      .sort((a, b) => (a.values.rule < b.values.rule ? -1 : 1)),
    ...(isTaken ? [{ code: 'venue-taken' as const, values: { venues: venues.length } }] : []),
  ];
}

/** Bad for whom the method puts first is poor; good is what loses nothing and gains something that matters. */
function qualityOf(scores: number[], points: DatePoint[], refusals: DateRefusal[]): DateQuality {
  if (refusals.length > 0) return 'refused';
  const [venue = 0, keyGuests = 0, audienceFree = 0, audienceWants = 0] = scores;
  if (audienceFree < 0 || points.some(({ code }) => code === 'key-guest-busy')) return 'poor';
  const gains = [venue, keyGuests, audienceWants].filter((score) => score > 0).length;
  if (gains === 0) return 'fair';
  return gains > 1 && points.every(({ points: each }) => each >= 0) ? 'best' : 'good';
}

function compareSlots(a: RankedSlot, b: RankedSlot): number {
  if (a.refusals.length > 0 !== b.refusals.length > 0) return a.refusals.length > 0 ? 1 : -1;
  const difference = a.refusals.length > 0 ? 0 : compareScores(a.scores, b.scores);
  if (difference !== 0) return difference;
  return slotKey(a) < slotKey(b) ? -1 : slotKey(a) > slotKey(b) ? 1 : 0;
}

/** Class by class: the first that differs decides. */
function compareScores(a: number[], b: number[]): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return b[at]! - a[at]!;
  return 0;
}

function withRanks(sorted: RankedSlot[]): RankedSlot[] {
  let rank = 0;
  return sorted.map((slot, index) => {
    if (slot.refusals.length > 0) return slot;
    const before = sorted[index - 1];
    if (!before || compareScores(before.scores, slot.scores) !== 0) rank = index + 1;
    return { ...slot, rank };
  });
}

/** What was answered about a slot: by guest, and through open links. */
function answersBySlot({ guests, openAnswers }: Pick<RankInput, 'guests' | 'openAnswers'>) {
  const ofGuests = new Map(
    guests.flatMap(({ id, answers }) => answers.map((one) => [`${id} ${slotKey(one)}`, one.choice] as const)),
  );
  const open = new Map<string, SlotAnswer[]>();
  for (const answer of openAnswers) open.set(slotKey(answer), [...(open.get(slotKey(answer)) ?? []), answer]);
  return (slot: DateSlot) => {
    const key = slotKey(slot);
    return {
      ofGuest: (id: string) => (ofGuests.size === 0 ? null : (ofGuests.get(`${id} ${key}`) ?? null)),
      open: open.get(key) ?? [],
    };
  };
}
