import type { EventView } from '@backcast/contracts/events/event';
import type { EventSections } from '@backcast/contracts/events/sections';
import type { SectionFacts, SectionKey } from '@backcast/planning/event-sections';
import { walkGuests } from '@backcast/planning/walk-guests';
import { request } from '../api/request.js';

/**
 * Saves a section. Several taps on a guest's status that waited together are sent as the steps they were: the server
 * takes one step at a time.
 */
export async function sendSteps<Key extends SectionKey>(
  event: EventView,
  key: Key,
  values: SectionFacts[Key],
  version: number,
): Promise<EventSections[Key]> {
  const put = (facts: SectionFacts[SectionKey], over: number): Promise<EventSections[Key]> =>
    request('PUT', `events/${event.id}/${key}`, { version: over, facts });
  if (key !== 'guests' || event.sections.guests.version !== version) return put(values, version);
  const between = walkGuests(event.sections.guests.facts, values as SectionFacts['guests']).slice(0, -1);
  let over = version;
  for (const facts of between) over = (await put(facts, over)).version;
  return put(values, over);
}
