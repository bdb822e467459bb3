import type { PlainDate } from '@backcast/calendar/plain-date';
import type { AgreedQuota, QuotasFacts } from '@backcast/planning/quotas-facts';

/**
 * What was agreed as it held at the end of a day: of each person, session and checkpoint the entry with the latest
 * `from` that had begun. Entries of the same day: the one further down the list.
 */
export function quotasInForce({ agreed }: Pick<QuotasFacts, 'agreed'>, day: PlainDate): AgreedQuota[] {
  const latest = new Map<string, AgreedQuota>();
  for (const entry of agreed) {
    if (entry.from > day) continue;
    const key = `${entry.personId} ${entry.sessionId ?? ''} ${entry.checkpoint}`;
    const known = latest.get(key);
    if (known === undefined || known.from <= entry.from) latest.set(key, entry);
  }
  return [...latest.values()];
}

/** The checkpoints of some entries in their order, and how much is due by each beyond the one before. */
export function dueByCheckpoint(entries: readonly AgreedQuota[]): { date: PlainDate; due: number }[] {
  const due = new Map<PlainDate, number>();
  for (const { checkpoint, quota } of entries) due.set(checkpoint, (due.get(checkpoint) ?? 0) + quota);
  return [...due].map(([date, sum]) => ({ date, due: sum })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
