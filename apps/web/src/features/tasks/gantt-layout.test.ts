import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { expect, test } from '@jest/globals';
import { barBoxes, chartSpan, ganttAxis, leftOf, restGaps, usualScale } from './gantt-layout.js';

const row = (part: Partial<TaskRow>): TaskRow => ({
  ...{ key: 'a', taskId: 'a', kind: 'task', taskKey: 'own', role: 'organizer', ownerId: null, isOfficial: false },
  ...{ state: 'open', days: 3, daysLeft: 3, slackDays: 0, isCritical: true, pin: 'none', after: [] },
  earliest: { from: '2026-09-28', to: '2026-09-30' },
  latest: { from: '2026-09-25', to: '2026-09-29' },
  planned: { from: '2026-09-28', to: '2026-09-30' },
  ...part,
});
// Monday 28 September, before the National Day week; Saturday 10 October is worked.
const today = '2026-09-28';
const axis = ganttAxis(cnWorkCalendar, { first: '2026-09-21', last: '2026-10-14' }, 'day');

test('rest days and make-up workdays are marked as the calendar has them', () => {
  const marked = (date: string) => axis.days.find((day) => day.date === date)!;
  expect(marked('2026-10-05')).toMatchObject({ isRest: true, isMakeUp: false });
  expect(marked('2026-10-10')).toMatchObject({ isRest: false, isMakeUp: true, weekday: 6 });
  expect(marked('2026-10-12')).toMatchObject({ isRest: false, isMakeUp: false });
});

test('a bar stands at its latest; what is behind today is missed, all of it when it is over', () => {
  const late = barBoxes(axis, row({}), today);
  expect(late.missed).toEqual({ x: leftOf(axis, '2026-09-25'), width: 3 * axis.dayWidth });
  expect(late.bar).toEqual({ x: leftOf(axis, today), width: 2 * axis.dayWidth });
  const gone = barBoxes(axis, row({ latest: { from: '2026-09-22', to: '2026-09-24' } }), today);
  expect([gone.bar, gone.missed?.width]).toEqual([null, 3 * axis.dayWidth]);
});

test('what has begun, is done, or was put somewhere stands there, and nothing of it is missed', () => {
  const begun = barBoxes(axis, row({ state: 'started', planned: { from: '2026-09-24', to: '2026-09-28' } }), today);
  expect([begun.missed, begun.bar!.x]).toEqual([null, leftOf(axis, '2026-09-24')]);
  const pinned = barBoxes(axis, row({ pin: 'kept', planned: { from: '2026-09-29', to: '2026-10-08' } }), today);
  expect(pinned.span).toEqual({ from: '2026-09-29', to: '2026-10-08' });
});

test('days off inside a bar are one gap, those at its ends are none', () => {
  expect(restGaps(axis, '2026-09-30', '2026-10-08')).toEqual([
    { x: leftOf(axis, '2026-10-01'), width: 7 * axis.dayWidth },
  ]);
  expect(restGaps(axis, '2026-09-28', '2026-09-30')).toEqual([]);
});

test('the chart reaches from what was missed to the day after the event; half a year is shown by weeks', () => {
  const span = chartSpan([row({})], today, '2026-10-18');
  expect(span).toEqual({ first: '2026-09-23', last: '2026-10-19' });
  expect(usualScale(span)).toBe('day');
  expect(usualScale(chartSpan([row({})], today, '2027-04-01'))).toBe('week');
});
