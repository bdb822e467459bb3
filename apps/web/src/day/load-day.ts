import { addDays } from '@backcast/calendar/plain-date';
import type { Me } from '@backcast/contracts/accounts/me';
import type { EventList, EventListItem, EventView, MemberList } from '@backcast/contracts/events/event';
import type { PlanView } from '@backcast/contracts/events/plan';
import type { PersonView } from '@backcast/contracts/people/person';
import { request } from '../shared/api/request.js';
import type { DayEvent, KeptDay } from '../shared/day/kept-day.js';

const daysAhead = 14;
/** The list knows the first day of an event only; one that began earlier may have sessions to come. */
const longestEventDays = 30;

/**
 * Everything that the event day shows of today and the coming days, so that each event opens without a connection, too;
 * and the event that was asked for, whenever it is.
 */
export async function loadDay(now: () => Date, eventId: string | null): Promise<KeptDay> {
  const me = await request<Me>('GET', 'me');
  const { events } = await request<EventList>('GET', 'events');
  const mayCall = me.permissions.includes('person.read');
  const phones = mayCall ? await phoneNumbers() : new Map<string, string>();
  const wanted = events.filter((event) => event.id === eventId || isNear(event));
  const read = await Promise.all(wanted.map((event) => loadEvent(event, me, phones)));
  return {
    account: `${me.organization.id}:${me.person.id}`,
    at: now().toISOString(),
    mayCall,
    events: read
      .filter(({ id, isListed }) => isListed || id === eventId)
      .toSorted((a, b) => firstDay(a).localeCompare(firstDay(b))),
  };
}

const isNear = ({ date, today }: EventListItem): boolean =>
  date !== null && date >= addDays(today, -longestEventDays) && date <= addDays(today, daysAhead);

const phoneNumbers = async (): Promise<Map<string, string>> => {
  const { people } = await request<{ people: PersonView[] }>('GET', 'people');
  return new Map(people.map(({ id, phone }) => [id, phone]));
};

/** One event with its members. */
async function loadEvent({ id }: EventListItem, me: Me, phones: Map<string, string>): Promise<DayEvent> {
  const [event, { members }, plan] = await Promise.all([
    request<EventView>('GET', `events/${id}`),
    request<MemberList>('GET', `events/${id}/members`),
    request<PlanView>('GET', `events/${id}/plan`),
  ]);
  const { sessions } = event.sessions;
  const isNearby = sessions.some(
    ({ date }) => date !== null && date >= event.today && date <= addDays(event.today, daysAhead),
  );
  return {
    id,
    name: event.basics.name,
    zone: event.basics.zone,
    place: event.basics.place,
    today: event.today,
    sessions,
    isListed: isNearby && members.some(({ personId }) => personId === me.person.id),
    expectedPeople: plan.numbers['people.heads']?.value ?? null,
    people: members.map(({ personId, name, role }) => ({
      id: personId,
      name,
      role,
      phone: phones.get(personId) ?? '',
    })),
  };
}

/** The day from which an event counts here: today or the next of its days. */
export const firstDay = ({ sessions, today }: DayEvent): string =>
  sessions
    .map(({ date }) => date ?? '')
    .filter((date) => date >= today)
    .toSorted()[0] ?? '';
