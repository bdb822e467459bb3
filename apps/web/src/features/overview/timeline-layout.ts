import { addDays, daysBetween, type PlainDate } from '@backcast/calendar/plain-date';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { isWorkingDay } from '@backcast/calendar/working-days';

/** Something on the line before its place is known. `work` and `off` are days that are only good to know. */
export type Mark = {
  key: string;
  date: PlainDate;
  label: string;
  /** The day in words, below the label. */
  when: string;
  more: number;
  tone: 'soon' | 'plain' | 'work' | 'off';
};
export type PlacedMark = Mark & {
  /** 0 today, 1 the event day. */
  at: number;
  /** The side of the line on which its label has room; null leaves the dot alone. */
  side: 'above' | 'below' | null;
};
/** Days off in a row, as parts of the line. */
export type Shade = { from: number; to: number };

const labelGap = 12;
const mostLabel = 148;
/** Of " · 另 5 件", which follows where more is due on the day. */
const moreWidth = 60;
/** Above this many days single weekends are too narrow to be seen: only longer runs of days off are shaded. */
const mostDaysWithWeekends = 75;

/** Where everything lies between today and the event day, and which labels have room on so many pixels, the nearest first. */
export function placeMarks(
  marks: readonly Mark[],
  { today, eventDate, lineWidth }: { today: PlainDate; eventDate: PlainDate; lineWidth: number },
): PlacedMark[] {
  const days = Math.max(1, daysBetween(today, eventDate));
  const taken: Record<'above' | 'below', [from: number, to: number][]> = {
    // Today has words on both sides of the line.
    above: [[-40, 40]],
    below: [[-48, 48]],
  };
  const placed = new Map<string, PlacedMark>();
  for (const mark of [...marks].sort(byWeight)) {
    const at = daysBetween(today, mark.date) / days;
    const label = Math.min(mostLabel, widthOf(mark.label) + (mark.more > 0 ? moreWidth : 0));
    const half = Math.max(label, widthOf(mark.when)) / 2;
    const span: [number, number] = [at * lineWidth - half, at * lineWidth + half];
    const side =
      (['above', 'below'] as const).find((each) => taken[each].every((other) => areApart(span, other))) ?? null;
    if (side !== null) taken[side].push(span);
    placed.set(mark.key, { ...mark, at, side });
  }
  return marks.map(({ key }) => placed.get(key)!);
}

const isAside = ({ tone }: Mark): boolean => tone === 'work' || tone === 'off';

/** What has to be done before what is only good to know; then the nearest. */
const byWeight = (a: Mark, b: Mark): number =>
  Number(isAside(a)) - Number(isAside(b)) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

const areApart = ([from, to]: [number, number], [otherFrom, otherTo]: [number, number]): boolean =>
  to + labelGap <= otherFrom || otherTo + labelGap <= from;

/** Pixels at 12 px, Chinese signs being twice as wide. */
const widthOf = (words: string): number => [...words].reduce((sum, sign) => sum + (sign > 'ÿ' ? 12 : 6.5), 0);

/** Days off between today and the event day; on a long line only those of three days and more. */
export function shadesOf(calendar: WorkCalendar, today: PlainDate, eventDate: PlainDate): Shade[] {
  const days = daysBetween(today, eventDate);
  const least = days > mostDaysWithWeekends ? 3 : 1;
  const shades: Shade[] = [];
  let start: number | null = null;
  for (let day = 1; day <= days; day += 1) {
    const isOff = day < days && !isWorkingDay(calendar, addDays(today, day)).working;
    if (isOff) start ??= day;
    if (isOff || start === null) continue;
    if (day - start >= least) shades.push({ from: (start - 0.5) / days, to: (day - 0.5) / days });
    start = null;
  }
  return shades;
}

/** Ticks of the line: each day while they can be told apart, else each week, else each fourth. */
export function ticksOf(today: PlainDate, eventDate: PlainDate): number[] {
  const days = daysBetween(today, eventDate);
  const step = days <= 40 ? 1 : days <= 200 ? 7 : 28;
  return Array.from({ length: Math.max(0, Math.ceil(days / step) - 1) }, (_, index) => 1 - ((index + 1) * step) / days);
}
