import type { MemberList } from '@backcast/contracts/events/event';
import type { ChangeView } from '@backcast/contracts/records/change';
import type { MetricUnit } from '@backcast/planning/goal-facts';
import { useQuery } from '@tanstack/react-query';
import { eventQuery, eventsQuery } from '../../shared/api/event.query.js';
import { useMay } from '../../shared/api/me.query.js';
import { peopleQuery, teamsQuery } from '../../shared/api/people.query.js';
import { request } from '../../shared/api/request.js';
import { contactsQuery } from '../../shared/people/contacts.query.js';
import type { ChangeNames } from './change-names.js';
import { useRuleChangeWords } from './rule-names.query.js';

type Named = { id: string; name: string };

/**
 * Names for the ids in changes, and the people to filter by. Whoever may not read the list of people gets those of the
 * event, and those who acted.
 */
export function useChangeNames(
  eventId: string | null,
  changes: ChangeView[],
  zone: string,
): { names: ChangeNames; people: Named[] } {
  const { data: people } = useQuery({ ...peopleQuery, enabled: useMay('person.read') });
  const { data: teams } = useQuery({ ...teamsQuery, enabled: eventId === null });
  const { data: events } = useQuery(eventsQuery);
  const { data: members } = useQuery({
    queryKey: ['members', eventId],
    queryFn: () => request<MemberList>('GET', `events/${eventId}/members`),
    enabled: eventId !== null,
  });
  const { data: event } = useQuery({ ...eventQuery(eventId ?? ''), enabled: eventId !== null });
  const rules = useRuleChangeWords(changes.some(({ section }) => section === 'rule'));
  const { data: contacts } = useQuery({ ...contactsQuery, enabled: useMay('contact.read') });
  const known = new Map<string, string>();
  for (const { actor } of changes) if (actor.personId !== null) known.set(actor.personId, actor.name);
  for (const { personId, name } of members?.members ?? []) known.set(personId, name);
  for (const { id, name } of people ?? []) known.set(id, name);
  const names: ChangeNames = {
    ...{ zone, rules },
    person: (id) => known.get(id),
    contact: (id) =>
      [...(contacts ?? []), ...(event?.contacts ?? [])].find((contact) => contact.id === id)?.name || undefined,
    candidate: (id) => event?.sections.venue.facts.candidates.find((candidate) => candidate.id === id),
    team: (id) => teams?.find((team) => team.id === id)?.name,
    unit: (id) => (events?.events.find((event) => event.id === id)?.leadMetric?.unit ?? 'count') as MetricUnit,
  };
  return { names, people: [...known].map(([id, name]) => ({ id, name })) };
}
