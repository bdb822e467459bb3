import type { DateSlot } from '@backcast/planning/date-slots';

/** The two arrangements in the address: a date and time `2027-07-17T14:00`, and the id of a candidate venue. */
export type CompareSearch = { aWhen?: string; aWhere?: string; bWhen?: string; bWhere?: string };

const names = ['aWhen', 'aWhere', 'bWhen', 'bWhere'] as const;

export const compareSearch = (search: Record<string, unknown>): CompareSearch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );

const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/** The slot of an address; null for none, and for what is no day or time at all. */
export function slotFrom(when: string | undefined): DateSlot | null {
  const [, date, startTime] = pattern.exec(when ?? '') ?? [];
  if (date === undefined || startTime === undefined || Number.isNaN(Date.parse(`${date}T${startTime}Z`))) return null;
  // 31 June parses as 1 July in some engines and not at all in others.
  return new Date(`${date}T00:00Z`).toISOString().startsWith(date) ? { date, startTime } : null;
}

export const slotValue = ({ date, startTime }: DateSlot): string => `${date}T${startTime}`;
