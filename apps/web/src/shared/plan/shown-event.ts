import type { EventView } from '@backcast/contracts/events/event';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMay } from '../api/me.query.js';
import { peopleQuery } from '../api/people.query.js';
import { contactsQuery } from '../people/contacts.query.js';

/**
 * The event as it is on the screen: typed facts over saved ones, and the names of everybody whom the reader may know, so
 * that what was chosen a moment ago has its name before it is saved.
 */
export function useShownEvent(event: EventView, typed: Partial<SectionFacts>): EventView {
  const [mayReadContacts, mayReadPeople] = [useMay('contact.read'), useMay('person.read')];
  const { data: contacts } = useQuery({ ...contactsQuery, enabled: mayReadContacts });
  const { data: people } = useQuery({ ...peopleQuery, enabled: mayReadPeople });
  return useMemo(() => {
    const sections = { ...event.sections } as Record<SectionKey, { facts: unknown }>;
    for (const [key, facts] of Object.entries(typed))
      sections[key as SectionKey] = { ...sections[key as SectionKey], facts };
    return {
      ...event,
      sections: sections as EventView['sections'],
      contacts: [...(contacts ?? []), ...event.contacts],
      people: [...(people ?? []), ...event.people],
    };
  }, [event, typed, contacts, people]);
}

type Named = Pick<EventView, 'contacts' | 'people'>;

/** Name of a contact; `erased` for one that is not there any more. */
export const contactName = ({ contacts }: Named, id: string | null, erased: string): string =>
  id === null ? '' : contacts.find((each) => each.id === id)?.name || erased;
export const personName = ({ people }: Named, id: string | null): string =>
  id === null ? '' : (people.find((each) => each.id === id)?.name ?? '');
