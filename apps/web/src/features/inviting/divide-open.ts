import type { PlainDate } from '@backcast/calendar/plain-date';
import { divideQuota } from '@backcast/pacing/divide-quota';
import type { Quota, QuotaNode } from '@backcast/pacing/quota-facts';
import { divideWhole } from '@backcast/planning/divide-whole';
import type { QuotaCheckpoint, QuotasFacts, QuotaShare } from '@backcast/planning/quotas-facts';
import { sumOf } from './quota-table.js';

/** A table, or what stands against it. */
export type Division = { ok: true; quota: Quota } | { ok: false; leftOver: number } | { ok: false; tooMany: number };

/** The share of the whole that each checkpoint adds to the one before, in percent; in the order of the days. */
export function checkpointWeights(checkpoints: readonly QuotaCheckpoint[]): { date: PlainDate; weight: number }[] {
  let done = 0;
  return checkpoints
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .map(({ date, percent }) => {
      const weight = Math.max(0, percent - done);
      done = Math.max(done, percent);
      return { date, weight };
    });
}

/** How much of the need is due between the checkpoint before and this one, in whole customers that sum to the need. */
export function wantedByCheckpoint(need: number, checkpoints: readonly QuotaCheckpoint[]): Map<PlainDate, number> {
  const weights = checkpointWeights(checkpoints);
  if (sumOf(weights.map(({ weight }) => weight)) === 0) return new Map();
  const parts = divideWhole(
    need,
    weights.map(({ weight }) => weight),
  );
  return new Map(weights.map(({ date }, at) => [date, parts[at]!]));
}

const isThere = ({ until }: QuotaShare, today: PlainDate): boolean => until === null || until > today;

/**
 * Divides anew what is still to come: checkpoints before today stay, the rest of the need goes by weights within the
 * bounds of each. Checkpoints that were taken out give back what they had.
 */
export function divideOpen(need: number, quotas: QuotasFacts, table: Quota, today: PlainDate): Division {
  const isPast = table.checkpoints.map((date) => date < today);
  const pastOf = (person: string): number =>
    sumOf(table.rows.find((row) => row.person === person)?.perCheckpoint.filter((_, at) => isPast[at]) ?? []);
  const past = sumOf(table.rows.map(({ person }) => pastOf(person)));
  const open = checkpointWeights(quotas.checkpoints).filter(({ date }) => date >= today);
  if (need < past) return { ok: false, tooMany: past - need };
  if (sumOf(open.map(({ weight }) => weight)) === 0)
    return need > past ? { ok: false, leftOver: need - past } : { ok: true, quota: table };
  const people = quotas.shares.filter((share) => isThere(share, today));
  const children = people.map(({ personId, weight, min, cap }): QuotaNode => {
    const done = pastOf(personId);
    return {
      ...{ id: personId, weight },
      min: min === null ? null : Math.max(0, min - done),
      cap: cap === null ? null : Math.max(0, cap - done),
    };
  });
  const divided = divideQuota(need - past, { id: '', weight: 0, min: null, cap: null, children }, open);
  if (!divided.ok) return divided;
  const openOf = (person: string, date: PlainDate): number =>
    divided.quota.rows.find((row) => row.person === person)?.perCheckpoint[divided.quota.checkpoints.indexOf(date)] ??
    0;
  return {
    ok: true,
    quota: {
      checkpoints: table.checkpoints,
      rows: table.rows.map(({ person, perCheckpoint }) => ({
        person,
        perCheckpoint: table.checkpoints.map((date, at) => (isPast[at] ? perCheckpoint[at]! : openOf(person, date))),
      })),
    },
  };
}
