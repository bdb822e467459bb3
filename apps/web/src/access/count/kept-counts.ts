import type { CountWay } from '@backcast/contracts/events/count-ways';
import type { CountReport, DayCount } from '@backcast/contracts/events/quotas';
import type { InvitationState } from '@backcast/invitations/invitation-states';
import type { AgreedQuota } from '@backcast/planning/quotas-facts';
import { keptPeople } from '../../shared/shell/kept-people.js';

/** Times and room are missing in what was kept before there were talking points. */
export type CountSession = {
  id: string;
  name: string;
  date: string | null;
  startTime?: string | null;
  endTime?: string | null;
  room?: string;
};

/** A customer of the person's own, as far as one needs it for a call. */
export type PhoneCustomer = {
  id: string;
  name: string;
  phone: string;
  persona: string;
  note: string;
  partySize: number;
  state: InvitationState;
  sessionId?: string | null;
};

/** What one event's page shows, as it was read at one moment: the person's own counts and quotas, nobody else's. */
export type CountEvent = {
  id: string;
  name: string;
  zone: string;
  place?: string;
  mayReport: boolean;
  sessions: CountSession[];
  /** Today in the event's zone, when it was read. */
  today: string;
  at: string;
  inviteFrom: string;
  quotasVersion: number;
  agreed: AgreedQuota[];
  counts: DayCount[];
  mine: CountReport[];
  /** Missing in what was kept before there were customers by name. */
  customers?: PhoneCustomer[];
  countsBy?: CountWay;
};

/** What was read on this phone for one account. */
export type KeptCounts = {
  account: string;
  personId: string;
  personName: string;
  organizationName?: string;
  choices: { id: string; name: string; date: string | null }[];
  events: CountEvent[];
};

const key = keptPeople.counts;
const mostEvents = 8;

export function readKeptCounts(): KeptCounts | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as KeptCounts | null;
    return kept && typeof kept.account === 'string' && Array.isArray(kept.events) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what was read for the time without a connection. Another account replaces it. */
export function keepCounts(counts: KeptCounts): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...counts, events: counts.events.slice(0, mostEvents) }));
  } catch {
    // Full or forbidden: then it is there only while the page is.
  }
}
