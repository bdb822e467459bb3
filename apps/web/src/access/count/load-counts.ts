import type { Me } from '@backcast/contracts/accounts/me';
import type { EventList, EventView } from '@backcast/contracts/events/event';
import type { InvitingView } from '@backcast/contracts/events/quotas';
import type { InviteeList } from '@backcast/contracts/invitees/invitee';
import { roleMay } from '@backcast/contracts/permissions';
import { request, RequestError } from '../../shared/api/request.js';
import type { CountEvent, KeptCounts, PhoneCustomer } from './kept-counts.js';
import { withinTime } from './within-time.js';

const get = <Answer>(path: string): Promise<Answer> => withinTime(request<Answer>('GET', path));

export const accountOf = ({ organization, person }: Me): string => `${organization.id}:${person.id}`;

export const loadMe = (): Promise<Me> => get<Me>('me');

/** The events in which this person may report, and everything about one of them; '' for none. */
export async function loadCounts(me: Me, eventId: string, before: KeptCounts | null, now: Date): Promise<KeptCounts> {
  const account = accountOf(me);
  const [{ events }, event] = await Promise.all([
    get<EventList>('events'),
    eventId === '' ? null : loadEvent(eventId, me.person.id, now),
  ]);
  const others = before?.account === account ? before.events.filter(({ id }) => id !== eventId) : [];
  return {
    ...{ account, personId: me.person.id, personName: me.person.name, organizationName: me.organization.name },
    choices: events
      .filter(({ isOver, role }) => !isOver && roleMay(role, 'count.report'))
      .map(({ id, name, date }) => ({ id, name, date })),
    events: event === null ? others : [event, ...others],
  };
}

async function loadEvent(id: string, personId: string, now: Date): Promise<CountEvent> {
  const [event, inviting, customers] = await Promise.all([
    get<EventView>(`events/${id}`),
    get<InvitingView>(`events/${id}/inviting`),
    loadCustomers(id, personId),
  ]);
  const { facts, version } = event.sections.quotas;
  return {
    ...{ id, name: event.basics.name, zone: event.basics.zone, today: inviting.today, at: now.toISOString() },
    mayReport: event.permissions.includes('count.report'),
    place: event.basics.place,
    sessions: event.sessions.sessions.map(({ id, name, date, startTime, endTime, room }) => ({
      ...{ id, name, date, startTime, endTime, room },
    })),
    inviteFrom: inviting.inviteFrom,
    quotasVersion: version,
    agreed: facts.agreed.filter((quota) => quota.personId === personId),
    counts: inviting.counts.filter((count) => count.personId === personId),
    mine: inviting.mine,
    ...{ customers, countsBy: inviting.countsBy },
  };
}

/** The person's own customers, as many as one calls from a phone; nobody's for who may not see any. */
async function loadCustomers(eventId: string, personId: string): Promise<PhoneCustomer[]> {
  try {
    const { invitees } = await get<InviteeList>(
      `events/${eventId}/invitees?ownerId=${personId}&sort=longest&limit=500`,
    );
    return invitees.map(({ id, name, phone, persona, note, partySize, state, sessionId }) => ({
      ...{ id, name, phone: phone ?? '', persona, note, partySize, state, sessionId },
    }));
  } catch (error) {
    if (error instanceof RequestError && (error.status === 403 || error.status === 404)) return [];
    throw error;
  }
}
