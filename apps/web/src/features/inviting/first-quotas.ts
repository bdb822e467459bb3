import { addDays, daysBetween, type PlainDate } from '@backcast/calendar/plain-date';
import type { QuotaCheckpoint, QuotasFacts, QuotaShare } from '@backcast/planning/quotas-facts';

/** A usual share. */
const usualWeight = 100;

export const newShare = (personId: string, id: string): QuotaShare => ({
  ...{ id, personId, weight: usualWeight },
  ...{ min: null, cap: null, until: null },
});

/** Everybody alike, and three checkpoints until the day before the event, as even as days are. */
export function firstQuotas(
  quotas: QuotasFacts,
  people: readonly string[],
  { today, eventDate }: { today: PlainDate; eventDate: PlainDate | null },
  newId: () => string,
): QuotasFacts {
  const shares = people.map((personId) => newShare(personId, newId()));
  if (quotas.checkpoints.length > 0 || eventDate === null) return { ...quotas, shares };
  const days = daysBetween(today, eventDate) - 1;
  const thirds = days >= 3 ? [1, 2, 3] : [3];
  const checkpoints = thirds.map((third): QuotaCheckpoint => ({
    ...{ id: newId(), date: addDays(today, Math.max(0, Math.round((days * third) / 3))) },
    percent: Math.round((100 * third) / 3),
  }));
  return { ...quotas, shares, checkpoints };
}
