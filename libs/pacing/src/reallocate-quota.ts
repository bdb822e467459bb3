import { countWorkingDays } from '@backcast/calendar/working-days';
import { addDays, type PlainDate } from '@backcast/calendar/plain-date';
import type { WorkCalendar } from '@backcast/calendar/work-calendar';
import { divideWhole } from '@backcast/planning/divide-whole';
import { divideWithinBounds } from './divide-within-bounds.js';
import type { Quota, QuotaRow } from './quota-facts.js';
import { spreadOverCheckpoints } from './spread-over-checkpoints.js';

/**
 * What changes a quota that people agreed to: the need as a whole; a person who leaves; a person who is ill or on
 * holiday from one day to another, both included. `takers` are those who may take over, for example the own team;
 * without it everybody else.
 */
export type QuotaChange =
  | { kind: 'need'; need: number }
  | HandOver
  | (Omit<HandOver, 'kind'> & { kind: 'away'; from: PlainDate; to: PlainDate; calendar: WorkCalendar });

type HandOver = { kind: 'leaves'; person: string; takers?: readonly string[] };

/** Limits of the whole quota of a person, in customers; who is not named has none. */
export type QuotaCaps = Readonly<Record<string, number>>;

/** One number that would change. */
export type QuotaMove = { person: string; checkpoint: PlainDate; from: number; to: number };

/**
 * The quota as it would be, and what would move; nothing is saved. Without a solution: `leftOver` customers that nobody
 * may take, or `tooMany` that are due already before the day from which the change holds.
 */
export type Reallocation =
  { ok: true; quota: Quota; moves: QuotaMove[] } | { ok: false; leftOver: number } | { ok: false; tooMany: number };

/**
 * Divides a quota anew from `day` on. Checkpoints before that day stay as they are: yesterday is judged by yesterday's
 * quota. When somebody leaves or is away, every checkpoint keeps its sum and colleagues take over in proportion to what
 * they still have to do; when the need changes, what is left of it is divided by the same proportions.
 */
export function reallocateQuota(quota: Quota, change: QuotaChange, day: PlainDate, caps: QuotaCaps = {}): Reallocation {
  const open = quota.checkpoints.flatMap((date, at) => (date >= day ? [at] : []));
  return change.kind === 'need'
    ? changeNeed(quota, change.need, open, caps)
    : handOver(quota, change, givenUp(quota, change, day, open), open, caps);
}

function changeNeed(quota: Quota, need: number, open: readonly number[], caps: QuotaCaps): Reallocation {
  const current = sum(quota.rows.map(totalOf));
  if (need === current) return { ok: true, quota, moves: [] };
  const done = current - sum(quota.rows.map((row) => sum(at(row, open))));
  if (need < done) return { ok: false, tooMany: done - need };
  if (open.length === 0) return { ok: false, leftOver: need - done };
  const weights = orEqual(quota.rows.map((row) => sum(at(row, open))));
  const shares = quota.rows.map((row, i) => {
    const before = totalOf(row) - sum(at(row, open));
    return { weight: weights[i]!, min: 0, cap: Math.max(0, (caps[row.person] ?? Infinity) - before) };
  });
  const division = divideWithinBounds(need - done, shares);
  if (!division.ok) return division;
  const columns = divideWhole(
    need - done,
    orEqual(open.map((k) => sum(quota.rows.map((row) => row.perCheckpoint[k]!)))),
  );
  const table = spreadOverCheckpoints(division.parts, columns);
  return preview(quota, (i, k) => (open.includes(k) ? table[i]![open.indexOf(k)]! : null));
}

/** What the person does not do, for each open checkpoint. */
function givenUp(
  quota: Quota,
  change: Exclude<QuotaChange, { kind: 'need' }>,
  day: PlainDate,
  open: readonly number[],
): number[] {
  const row = quota.rows.find(({ person }) => person === change.person);
  if (!row) return open.map(() => 0);
  if (change.kind === 'leaves') return at(row, open);
  return open.map((k) => Math.round(row.perCheckpoint[k]! * shareAway(quota, change, day, k)));
}

/** Which share of the working days that lead to a checkpoint, from `day` on, the person is away. */
function shareAway(
  { checkpoints }: Quota,
  { from, to, calendar }: Extract<QuotaChange, { kind: 'away' }>,
  day: PlainDate,
  k: number,
): number {
  const start = k === 0 ? day : later(day, addDays(checkpoints[k - 1]!, 1));
  const days = workingDays(calendar, start, checkpoints[k]!);
  const away = workingDays(calendar, later(start, from), to < checkpoints[k]! ? to : checkpoints[k]!);
  return days > 0 ? away / days : 0;
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);

/** Working days from one day to another, both included. */
const workingDays = (calendar: WorkCalendar, from: PlainDate, to: PlainDate): number =>
  from > to ? 0 : countWorkingDays(calendar, addDays(from, -1), to).days;

function handOver(
  quota: Quota,
  { person, takers }: Omit<HandOver, 'kind'>,
  given: readonly number[],
  open: readonly number[],
  caps: QuotaCaps,
): Reallocation {
  const mayTake = (id: string): boolean => id !== person && (takers?.includes(id) ?? true);
  const others = quota.rows.flatMap((row, i) => (mayTake(row.person) ? [i] : []));
  const weights = orEqual(others.map((i) => sum(at(quota.rows[i]!, open))));
  const shares = others.map((i, n) => {
    const room = (caps[quota.rows[i]!.person] ?? Infinity) - totalOf(quota.rows[i]!);
    return { weight: weights[n]!, min: 0, cap: Math.max(0, room) };
  });
  const division = divideWithinBounds(sum(given), shares);
  if (!division.ok) return division;
  const table = spreadOverCheckpoints(division.parts, given);
  return preview(quota, (i, k) => {
    if (!open.includes(k)) return null;
    const old = quota.rows[i]!.perCheckpoint[k]!;
    const at = open.indexOf(k);
    return quota.rows[i]!.person === person ? old - given[at]! : old + (table[others.indexOf(i)]?.[at] ?? 0);
  });
}

/** The quota with the cells that `cellOf` gives; null leaves one as it is. */
function preview(quota: Quota, cellOf: (row: number, checkpoint: number) => number | null): Reallocation {
  const moves: QuotaMove[] = [];
  const rows = quota.rows.map(({ person, perCheckpoint }, i) => ({
    person,
    perCheckpoint: perCheckpoint.map((from, k) => {
      const to = cellOf(i, k) ?? from;
      if (to !== from) moves.push({ person, checkpoint: quota.checkpoints[k]!, from, to });
      return to;
    }),
  }));
  return { ok: true, quota: { ...quota, rows }, moves };
}

const at = ({ perCheckpoint }: QuotaRow, open: readonly number[]): number[] => open.map((k) => perCheckpoint[k]!);
const totalOf = ({ perCheckpoint }: QuotaRow): number => sum(perCheckpoint);
const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);

/** Where nobody has anything left to do, all are alike. */
const orEqual = (weights: readonly number[]): number[] => (sum(weights) > 0 ? [...weights] : weights.map(() => 1));
