import type { Role } from '@backcast/contracts/permissions';
import { keptPeople } from '../shell/kept-people.js';

export type DaySession = {
  id: string;
  name: string;
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  room: string;
  capacityPeople: number | null;
};
export type DayPerson = { id: string; name: string; role: Role; phone: string };
export type DayEvent = {
  id: string;
  name: string;
  zone: string;
  place: string;
  /** Today in its zone when it was read. */
  today: string;
  sessions: DaySession[];
  /** Today or within the coming days, and the person takes part; else it was opened by its address. */
  isListed: boolean;
  expectedPeople: number | null;
  people: DayPerson[];
};
/** What the event day shows, as it was read at one moment for one account. */
export type KeptDay = { account: string; at: string; mayCall: boolean; events: DayEvent[] };

const storageKey = keptPeople.day;

/** What was read last on this device; null when nothing is kept, or nothing that can be read. */
export function readKeptDay(): KeptDay | null {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as KeptDay | null;
    return kept && Array.isArray(kept.events) && typeof kept.at === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what was read for the time without a connection. There is one place, so another account replaces it. */
export function keepDay(day: KeptDay): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(day));
  } catch {
    // Full or forbidden: then it is there only while the line is.
  }
}
