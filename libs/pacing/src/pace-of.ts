import type { PlainDate } from '@backcast/calendar/plain-date';
import { dayNumberOf } from '@backcast/calendar/work-day-index';
import type { PacePlan } from './pace-plan.js';

/**
 * Where somebody stands: `planned` customers by the end of today (unrounded), and how far ahead (above 0) or behind
 * (below 0) in customers and in days. Behind by 3 days: the plan had as many three days ago.
 */
export type Pace = { confirmed: number; planned: number; heads: number; days: number };

/** The pace of a person, team or event by its plan, at the end of `today`. Days have fractions between two days' plans. */
export function paceOf(confirmed: number, { firstDay, perDay }: PacePlan, today: PlainDate): Pace {
  const day = dayNumberOf(today) - dayNumberOf(firstDay);
  const planned = day < 0 ? 0 : (perDay[Math.min(day, perDay.length - 1)] ?? 0);
  const heads = confirmed - planned;
  const isJust = Math.abs(heads) < 1e-9;
  return { confirmed, planned, heads: isJust ? 0 : heads, days: isJust ? 0 : daysAhead(confirmed, heads, perDay, day) };
}

/**
 * Days from now to the day for which the plan says `confirmed`. Where the plan stands still, that is the nearest such
 * day; before the plan begins and after it ends there are no more days than the plan has.
 */
function daysAhead(confirmed: number, heads: number, perDay: readonly number[], day: number): number {
  if (perDay.length === 0) return 0;
  const today = Math.min(perDay.length - 1, Math.max(-1, day));
  const reached = heads > 0 ? lastAtMost(perDay, confirmed) : firstAtLeast(perDay, confirmed);
  return reached - today;
}

/** The (fractional) day until which the plan stays at or below `count`; −1 is the day before the plan, with nobody. */
function lastAtMost(perDay: readonly number[], count: number): number {
  const next = perDay.findIndex((planned) => planned > count);
  if (next < 0) return perDay.length - 1;
  const before = next === 0 ? 0 : perDay[next - 1]!;
  return next - 1 + (count - before) / (perDay[next]! - before);
}

/** The (fractional) day on which the plan first has `count`. */
function firstAtLeast(perDay: readonly number[], count: number): number {
  const next = perDay.findIndex((planned) => planned >= count);
  if (next < 0) return perDay.length - 1;
  const before = next === 0 ? 0 : perDay[next - 1]!;
  return perDay[next]! > before ? next - 1 + (count - before) / (perDay[next]! - before) : next;
}
