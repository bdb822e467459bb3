import { addDays, daysBetween, weekdayOf } from '@backcast/calendar/plain-date';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { isWorkingDay } from '@backcast/calendar/working-days';
import type { TaskRow } from '@backcast/plan/tasks/task-shape';

export type GanttScale = 'day' | 'week';
export type GanttDay = { date: string; weekday: number; isRest: boolean; isMakeUp: boolean };
/** The days of the chart from left to right, and how wide one is. */
export type GanttAxis = { first: string; days: GanttDay[]; dayWidth: number };

export const rowHeight = 34;
export const headHeight = 66;
const widths: Record<GanttScale, number> = { day: 30, week: 7 };
/** A longer preparation is shown by weeks unless somebody asks for days. */
const mostDaysByDay = 45;
/** Nobody scrolls through more than two years. */
const mostDays = 750;

export const usualScale = (span: { first: string; last: string }): GanttScale =>
  daysBetween(span.first, span.last) <= mostDaysByDay ? 'day' : 'week';

/** The first and the last day that something on the chart stands on, with today and the event between them. */
export function chartSpan(rows: readonly TaskRow[], today: string, eventDate: string | null) {
  const days = rows.flatMap(({ planned, latest, earliest, state }) =>
    // What was done long ago does not stretch the chart; its bar is cut at the edge.
    state === 'done'
      ? []
      : [planned.from, planned.to, ...(latest ? [latest.from, latest.to] : []), earliest?.from ?? today],
  );
  const all = [...days, addDays(today, -5), ...(eventDate === null ? [] : [eventDate])].sort();
  return { first: all[0]!, last: addDays(all.at(-1)!, 1) };
}

export function ganttAxis(calendar: WorkCalendar, span: { first: string; last: string }, scale: GanttScale): GanttAxis {
  const count = Math.min(mostDays, daysBetween(span.first, span.last) + 1);
  const days = Array.from({ length: count }, (_none, at): GanttDay => {
    const date = addDays(span.first, at);
    const weekday = weekdayOf(date);
    const { working } = isWorkingDay(calendar, date);
    return { date, weekday, isRest: !working, isMakeUp: working && calendar.weekendDays.includes(weekday) };
  });
  return { first: span.first, days, dayWidth: widths[scale] };
}

/** Left edge of a day. */
export const leftOf = ({ first, dayWidth }: GanttAxis, date: string): number => daysBetween(first, date) * dayWidth;
export const rightOf = (axis: GanttAxis, date: string): number => leftOf(axis, date) + axis.dayWidth;
export const widthOf = ({ days, dayWidth }: GanttAxis): number => days.length * dayWidth;

export type Box = { x: number; width: number };

const boxOf = (axis: GanttAxis, from: string, to: string): Box => {
  const x = Math.max(0, leftOf(axis, from));
  return { x, width: Math.max(2, rightOf(axis, to) - x) };
};

/** Where a bar stands: at its latest, or where somebody put it; what is behind today is missed and drawn hollow. */
export function barBoxes(axis: GanttAxis, row: TaskRow, today: string) {
  const isHeld = row.pin !== 'none' || row.state !== 'open' || row.latest === null;
  const span = isHeld ? row.planned : row.latest!;
  const isMissed = row.state === 'open' && span.from < today;
  const missed = isMissed ? boxOf(axis, span.from, span.to < today ? span.to : addDays(today, -1)) : null;
  const isGone = isMissed && span.to < today;
  return { span, missed, bar: isGone ? null : boxOf(axis, isMissed ? today : span.from, span.to) };
}

/** Rest days inside a bar, over which nobody works: drawn as a dotted line. */
export function restGaps({ days, first, dayWidth }: GanttAxis, from: string, to: string): Box[] {
  const gaps: Box[] = [];
  const [start, end] = [Math.max(0, daysBetween(first, from)), Math.min(days.length - 1, daysBetween(first, to))];
  for (let at = start; at <= end; at += 1) {
    if (!days[at]!.isRest || at === start || at === end) continue;
    const last = gaps.at(-1);
    if (last && last.x + last.width === at * dayWidth) last.width += dayWidth;
    else gaps.push({ x: at * dayWidth, width: dayWidth });
  }
  return gaps;
}
