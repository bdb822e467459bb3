import type { PlainDate } from '@backcast/calendar/plain-date';
import { quotasInForce } from '@backcast/pacing/board/quotas-in-force';
import type { Quota } from '@backcast/pacing/quota-facts';
import type { AgreedQuota, QuotasFacts } from '@backcast/planning/quotas-facts';

/** Quotas of the event as a whole; those of single sessions are agreed elsewhere. */
const ofTheEvent = ({ sessionId }: AgreedQuota): boolean => sessionId === null;

/** What holds today as a table: everybody who takes part or has something agreed, by every checkpoint that counts. */
export function quotaTable(quotas: QuotasFacts, today: PlainDate): Quota {
  const held = quotasInForce({ agreed: quotas.agreed.filter(ofTheEvent) }, today);
  const dates = new Set(quotas.checkpoints.map(({ date }) => date));
  for (const { checkpoint, quota } of held) if (quota > 0) dates.add(checkpoint);
  const people = new Set(quotas.shares.map(({ personId }) => personId));
  for (const { personId, quota } of held) if (quota > 0) people.add(personId);
  const checkpoints = [...dates].sort();
  const cells = new Map(held.map((entry) => [`${entry.personId} ${entry.checkpoint}`, entry.quota]));
  return {
    checkpoints,
    rows: [...people].map((person) => ({
      person,
      perCheckpoint: checkpoints.map((date) => cells.get(`${person} ${date}`) ?? 0),
    })),
  };
}

/** When a person said yes to everything that holds; null as long as something is open. */
export function acceptedOn({ agreed }: QuotasFacts, today: PlainDate, personId: string): PlainDate | null {
  const own = quotasInForce({ agreed }, today).filter((entry) => entry.personId === personId && entry.quota > 0);
  if (own.length === 0 || own.some((entry) => entry.acceptedOn === null)) return null;
  return (
    own
      .flatMap((entry) => entry.acceptedOn ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/**
 * What is agreed once a table is: every number that differs becomes an entry from today on. What was said earlier
 * today is replaced; what held on the days before stays as it was.
 */
export function withAgreed(quotas: QuotasFacts, table: Quota, today: PlainDate, newId: () => string): AgreedQuota[] {
  const before = quotaTable(quotas, today);
  const numberOf = (personId: string, date: PlainDate): number =>
    before.rows.find(({ person }) => person === personId)?.perCheckpoint[before.checkpoints.indexOf(date)] ?? 0;
  const fresh = table.rows.flatMap(({ person, perCheckpoint }) =>
    table.checkpoints.flatMap((checkpoint, at): AgreedQuota[] => {
      const quota = perCheckpoint[at] ?? 0;
      if (quota === numberOf(person, checkpoint)) return [];
      return [
        { ...{ id: newId(), personId: person, sessionId: null }, checkpoint, quota, from: today, acceptedOn: null },
      ];
    }),
  );
  const isReplaced = (old: AgreedQuota): boolean =>
    ofTheEvent(old) &&
    old.from === today &&
    fresh.some(({ personId, checkpoint }) => personId === old.personId && checkpoint === old.checkpoint);
  return [...quotas.agreed.filter((old) => !isReplaced(old)), ...fresh];
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);
export const totalOf = ({ rows }: Quota): number => sumOf(rows.flatMap(({ perCheckpoint }) => perCheckpoint));

/** How many numbers differ between two tables. */
export const countChanges = (quotas: QuotasFacts, table: Quota, today: PlainDate): number => {
  const known = new Set(quotas.agreed.map(({ id }) => id));
  return withAgreed(quotas, table, today, () => '').filter(({ id }) => !known.has(id)).length;
};
